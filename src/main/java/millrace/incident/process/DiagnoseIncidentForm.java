package millrace.incident.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.engine.TaskForm;
import millrace.incident.Awaited;
import millrace.incident.IncidentManagement;
import millrace.incident.IncidentProgress;
import millrace.incident.ResolutionCode;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Component;

/** Diagnosis: service is restored, or another team goes on. */
@Component
class DiagnoseIncidentForm implements TaskForm {

    private final IncidentContext context;
    private final IncidentManagement management;
    private final IncidentProgress incidents;

    DiagnoseIncidentForm(IncidentContext context, IncidentManagement management, IncidentProgress incidents) {
        this.context = context;
        this.management = management;
        this.incidents = incidents;
    }

    @Override
    public String id() {
        return "diagnose-incident";
    }

    @Override
    public Map<String, Object> prefill(String number) {
        var shown = context.of(number);
        shown.remove("team");
        return shown;
    }

    @Override
    public Map<String, Object> submit(String number, Map<String, Object> form) {
        return Refused.asBadInput(() -> {
            var diagnosis = (String) form.get("diagnosis");
            if (diagnosis.equals("RESTORED")) {
                restore(number, form);
            } else {
                handOver(number, form);
            }
            return Map.of("diagnosis", diagnosis);
        });
    }

    private void restore(String number, Map<String, Object> form) {
        if (form.get("resolutionNotes") == null) {
            throw new InvalidInput("resolutionNotes", "resolutionNotes: say what restored the service.");
        }
        var resolution = new HashMap<String, Object>();
        List.of("category", "resolutionNotes", "cause").stream()
                .filter(form::containsKey)
                .forEach(field -> resolution.put(field, form.get(field)));
        resolution.put("resolutionCode", form.getOrDefault("resolutionCode", ResolutionCode.FIXED.name()));
        if (incidents.standing(number).waitsFor() != Awaited.NOBODY) {
            management.resume(number, "Service is restored.");
        }
        incidents.restored(number, resolution);
    }

    private void handOver(String number, Map<String, Object> form) {
        if (form.get("team") == null) {
            throw new InvalidInput("team", "team: say which team goes on.");
        }
        var found = new HashMap<String, Object>();
        List.of("category", "cause").stream()
                .filter(form::containsKey)
                .forEach(field -> found.put(field, form.get(field)));
        management.change(number, found, null);
        management.handOver(number, (String) form.get("team"), null, (String) form.get("reason"));
    }
}
