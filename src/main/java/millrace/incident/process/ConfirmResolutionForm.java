package millrace.incident.process;

import java.util.Map;
import millrace.engine.TaskForm;
import millrace.incident.IncidentProgress;
import millrace.record.InvalidInput;
import millrace.record.Refused;
import org.springframework.stereotype.Component;

/** Confirmation: what the requester told the desk about the restored service. */
@Component
class ConfirmResolutionForm implements TaskForm {

    private final IncidentContext context;
    private final IncidentProgress incidents;

    ConfirmResolutionForm(IncidentContext context, IncidentProgress incidents) {
        this.context = context;
        this.incidents = incidents;
    }

    @Override
    public String id() {
        return "confirm-resolution";
    }

    @Override
    public Map<String, Object> prefill(String number) {
        return context.of(number);
    }

    @Override
    public Map<String, Object> submit(String number, Map<String, Object> form) {
        return Refused.asBadInput(() -> {
            var confirmation = (String) form.get("confirmation");
            var reason = (String) form.get("reason");
            if (confirmation.equals("REFUSED") && reason == null) {
                throw new InvalidInput("reason", "reason: say what is still wrong.");
            }
            if (confirmation.equals("REFUSED")) {
                incidents.refused(number, reason);
            } else {
                incidents.confirmed(number, reason);
            }
            return Map.of("confirmation", confirmation);
        });
    }
}
