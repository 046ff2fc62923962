package millrace.incident.process;

import java.util.List;
import java.util.Map;
import millrace.engine.TaskForm;
import millrace.incident.Awaited;
import millrace.incident.IncidentManagement;
import millrace.incident.IncidentProgress;
import millrace.incident.ResolutionCode;
import millrace.record.InvalidInput;
import millrace.record.Refused;
import org.springframework.stereotype.Component;

/** Diagnosis: service is restored, or another team goes on. */
@Component
class DiagnoseIncidentForm implements TaskForm {

    private static final List<String> FINDINGS = List.of("category", "cause");
    private static final List<String> RESOLUTION = List.of("category", "cause", "resolutionCode", "resolutionNotes");

    private final IncidentContext context;
    private final Meanwhile meanwhile;
    private final IncidentManagement management;
    private final IncidentProgress incidents;

    DiagnoseIncidentForm(
            IncidentContext context, Meanwhile meanwhile, IncidentManagement management, IncidentProgress incidents) {
        this.context = context;
        this.meanwhile = meanwhile;
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
        var resolution = meanwhile.changes(number, form, RESOLUTION);
        var incident = incidents.standing(number);
        if (incident.resolution().code() == null) {
            resolution.putIfAbsent("resolutionCode", ResolutionCode.FIXED.name());
        }
        if (incident.waitsFor() != Awaited.NOBODY) {
            management.resume(number, "Service is restored.");
        }
        incidents.restored(number, resolution);
    }

    private void handOver(String number, Map<String, Object> form) {
        if (form.get("team") == null) {
            throw new InvalidInput("team", "team: say which team goes on.");
        }
        management.change(number, meanwhile.changes(number, form, FINDINGS), null);
        management.handOver(number, (String) form.get("team"), null, (String) form.get("reason"));
    }
}
