package millrace.calendar;

import java.time.Duration;
import java.time.Instant;

/** A while without a break. */
public record Stretch(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
