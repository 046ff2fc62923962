package millrace.incident;

import java.util.List;
import millrace.record.Impact;
import millrace.record.Priority;
import millrace.record.Urgency;

/**
 * How bad it is.
 *
 * @param impactStated whether a person stated the impact, so that no decision is asked for it
 * @param assumptions names of the fields that nobody stated and that have their default
 */
public record Assessment(
        Impact impact, boolean impactStated, Urgency urgency, List<String> assumptions, Priority priority) {

    Assessment impact(Impact newImpact, boolean stated) {
        return new Assessment(newImpact, stated, urgency, assumptions, priority);
    }

    Assessment urgency(Urgency newUrgency) {
        return new Assessment(impact, impactStated, newUrgency, without("urgency"), priority);
    }

    Assessment priority(Priority newPriority) {
        return new Assessment(impact, impactStated, urgency, assumptions, newPriority);
    }

    Assessment stated(String field) {
        return new Assessment(impact, impactStated, urgency, without(field), priority);
    }

    private List<String> without(String field) {
        return assumptions.stream().filter(name -> !name.equals(field)).toList();
    }
}
