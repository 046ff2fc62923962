package millrace.incident.reading;

import java.util.List;
import millrace.incident.Grouping;
import millrace.incident.Phase;
import millrace.incident.reading.IncidentTitles.Titled;
import millrace.record.Decision;
import millrace.record.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open incidents to which an incident may belong, as the table proposed when it was reported; for those who look at it first. */
@Component
public class Proposals {

    private final Decisions decisions;
    private final IncidentTitles titles;

    Proposals(Decisions decisions, IncidentTitles titles) {
        this.decisions = decisions;
        this.titles = titles;
    }

    /** One of them, with the sentence of the row that proposed it. */
    public record Proposal(String number, String title, Phase phase, String sentence) {}

    /** Those which are still worked on and which whoever asks may see, the most alike first; none once triage is done. */
    @Transactional(readOnly = true)
    public List<Proposal> of(String number, Phase phase) {
        if (phase != Phase.TRIAGE) {
            return List.of();
        }
        var proposed = decisions
                .every(number, "grouping")
                .filter(verdict ->
                        Grouping.Verdict.PROPOSE.name().equals(verdict.outputs().get("grouping")))
                .toList();
        var known = titles.named(proposed.stream().map(Proposals::candidate).toList());
        return proposed.stream()
                .filter(verdict -> known.containsKey(candidate(verdict)))
                .map(verdict -> proposal(known.get(candidate(verdict)), verdict))
                .filter(proposal -> proposal.phase().open() && !proposal.phase().restored())
                .toList();
    }

    private static Proposal proposal(Titled open, Decision verdict) {
        return new Proposal(open.number(), open.title(), open.phase(), verdict.sentence());
    }

    private static String candidate(Decision verdict) {
        return (String) verdict.inputs().get("candidate");
    }
}
