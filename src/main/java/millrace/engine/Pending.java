package millrace.engine;

import java.time.Instant;
import java.util.List;

/**
 * Something that a run waits for, or that may happen to it where it stands.
 *
 * @param element id of the element that it belongs to
 * @param name what the element was called then; null where the engine does not keep it
 * @param due when it is to happen: a user task's or a timer's date, or when the product's own work is tried next; null for none
 * @param person key of the person who has the user task; null when nobody does
 * @param groups groups that the user task is offered to
 * @param people keys of people that the user task is offered to
 * @param failed whether the product tried it and could not do it
 * @param triesLeft how often it is still tried
 */
public record Pending(
        Kind kind,
        String element,
        String name,
        Instant since,
        Instant due,
        String person,
        List<String> groups,
        List<String> people,
        boolean failed,
        int triesLeft) {

    /** What it is. */
    public enum Kind {
        TASK,
        MESSAGE,
        SIGNAL,
        CONDITION,
        TIMER,
        /** A step of the product itself. */
        WORK
    }
}
