package millrace.incident.process;

import java.util.List;
import java.util.Map;
import millrace.engine.TaskForm;
import millrace.incident.IncidentManagement;
import millrace.record.Refused;
import org.springframework.stereotype.Component;

/** Closure: the category, code and cause that were still missing. */
@Component
class CompleteClosureForm implements TaskForm {

    private static final List<String> CLOSURE = List.of("category", "resolutionCode", "cause", "resolutionNotes");

    private final IncidentContext context;
    private final Meanwhile meanwhile;
    private final IncidentManagement management;

    CompleteClosureForm(IncidentContext context, Meanwhile meanwhile, IncidentManagement management) {
        this.context = context;
        this.meanwhile = meanwhile;
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
            var changes = meanwhile.changes(number, form, CLOSURE);
            management.change(number, changes, null);
            return Map.of();
        });
    }
}
