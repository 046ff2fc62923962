package millrace.record;

import millrace.directory.Actor;

/**
 * A record that somebody may see, as {@link Sight} found. What is written about records is handed out for this alone, so that no
 * reader can leave the rule out.
 */
public final class Sighted {

    private final String number;
    private final Actor by;

    Sighted(String number, Actor by) {
        this.number = number;
        this.by = by;
    }

    public String number() {
        return number;
    }

    /** Whether they see what agents keep among themselves. */
    public boolean withInternal() {
        return VisibilityRule.seesInternal(by);
    }

    Actor by() {
        return by;
    }
}
