package millrace.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.engine.Pending;
import millrace.journey.Journey.Named;

/**
 * What the record waits for, or what may happen to it meanwhile.
 *
 * @param kind TASK, MESSAGE, SIGNAL, CONDITION, TIMER, WORK for a step of the product itself, PAUSE for a wait in force
 * @param during the name of the step or phase in which it may happen; null when it is awaited, empty when it may at any time
 * @param due when it is to happen; null when nobody knows
 * @param person who has the user task; null when nobody does
 * @param groups teams that may take it
 * @param people who else may take it
 */
public record Wait(
        String kind,
        String element,
        String name,
        String during,
        Instant since,
        Instant due,
        Named person,
        List<Named> groups,
        List<Named> people) {

    static final String PAUSE = "PAUSE";

    /** Whom a user task is offered to, as it reads after its name. */
    @JsonIgnore
    public String offered() {
        String named =
                Stream.concat(groups.stream(), people.stream()).map(Named::name).collect(Collectors.joining(" or "));
        return named.isEmpty() ? "offered to nobody" : "offered to " + named;
    }

    @JsonIgnore
    boolean isCondition() {
        return kind.equals(Pending.Kind.CONDITION.name());
    }

    /** Whether the record waits for it, and not only may meet it. */
    @JsonIgnore
    public boolean isAwaited() {
        return during == null;
    }
}
