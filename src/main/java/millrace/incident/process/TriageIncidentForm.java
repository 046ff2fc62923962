package millrace.incident.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.engine.TaskForm;
import millrace.incident.IncidentManagement;
import millrace.incident.IncidentProgress;
import millrace.incident.ResolutionCode;
import millrace.incident.reading.Proposals;
import millrace.record.Refused;
import org.springframework.stereotype.Component;

/** Triage: what it is, how bad it is, and whether it goes on. */
@Component
class TriageIncidentForm implements TaskForm {

    private static final List<String> CLASSIFICATION = List.of("category", "service", "impact", "urgency");

    private final IncidentContext context;
    private final Meanwhile meanwhile;
    private final IncidentManagement management;
    private final IncidentProgress incidents;
    private final Proposals proposals;

    TriageIncidentForm(
            IncidentContext context,
            Meanwhile meanwhile,
            IncidentManagement management,
            IncidentProgress incidents,
            Proposals proposals) {
        this.proposals = proposals;
        this.context = context;
        this.meanwhile = meanwhile;
        this.management = management;
        this.incidents = incidents;
    }

    @Override
    public String id() {
        return "triage-incident";
    }

    @Override
    public Map<String, Object> prefill(String number) {
        var shown = context.of(number);
        var proposed = proposals.of(number, incidents.standing(number).phase());
        if (!proposed.isEmpty()) {
            shown.put(
                    "proposals",
                    proposed.stream()
                            .map(open -> "%s %s: %s".formatted(open.number(), open.title(), open.sentence()))
                            .collect(Collectors.joining("\n")));
            shown.putIfAbsent("parent", proposed.get(0).number());
        }
        return shown;
    }

    @Override
    public Map<String, Object> submit(String number, Map<String, Object> form) {
        return Refused.asBadInput(() -> {
            var outcome = (String) form.get("triageOutcome");
            var changes = meanwhile.changes(number, form, CLASSIFICATION);
            if (outcome.equals("SELF_SOLVED")) {
                changes.put("resolutionCode", ResolutionCode.SELF_SOLVED.name());
            }
            incidents.triaged(number, changes);
            if (outcome.equals("DUPLICATE")) {
                incidents.nominateParent(number, (String) form.get("parent"));
            }
            if (form.get("note") != null) {
                management.comment(number, (String) form.get("note"), true);
            }
            return Map.of("triageOutcome", outcome);
        });
    }
}
