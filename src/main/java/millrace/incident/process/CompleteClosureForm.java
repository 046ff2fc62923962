package millrace.incident.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.engine.TaskForm;
import millrace.incident.IncidentManagement;
import org.springframework.stereotype.Component;

/** Closure: the category, code and cause that were still missing. */
@Component
class CompleteClosureForm implements TaskForm {

    private final IncidentContext context;
    private final IncidentManagement management;

    CompleteClosureForm(IncidentContext context, IncidentManagement management) {
        this.context = context;
        this.management = management;
    }

    @Override
    public String id() {
        return "complete-closure";
    }

    @Override
    public Map<String, Object> prefill(String number) {
        return context.of(number);
    }

    @Override
    public Map<String, Object> submit(String number, Map<String, Object> form) {
        return Refused.asBadInput(() -> {
            var changes = new HashMap<String, Object>();
            List.of("category", "resolutionCode", "cause", "resolutionNotes").stream()
                    .filter(form::containsKey)
                    .forEach(field -> changes.put(field, form.get(field)));
            management.change(number, changes, null);
            return Map.of();
        });
    }
}
