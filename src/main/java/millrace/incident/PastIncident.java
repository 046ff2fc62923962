package millrace.incident;

import java.util.List;
import millrace.engine.DecisionMade;
import millrace.record.TimelineEntry;

/**
 * An incident that began elsewhere: where it stands, and everything that happened to it so far.
 *
 * @param timeline oldest first, with times and actors of their own
 * @param evidence why it has its priority, about no record yet; null when nobody can say
 */
public record PastIncident(
        Report report,
        Scope scope,
        Assessment assessment,
        Resolution resolution,
        Milestones milestones,
        Phase phase,
        Awaited waitsFor,
        String team,
        String assignee,
        List<TimelineEntry> timeline,
        DecisionMade evidence) {

    /** The same, with other items. */
    public PastIncident affecting(List<String> items) {
        return new PastIncident(
                report,
                scope.affectedItems(items),
                assessment,
                resolution,
                milestones,
                phase,
                waitsFor,
                team,
                assignee,
                timeline,
                evidence);
    }
}
