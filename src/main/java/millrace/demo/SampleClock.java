package millrace.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The clock of a demonstration: while samples are written, it goes behind for the thread that writes them. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleClock extends Clock {

    private final ThreadLocal<Duration> behind = ThreadLocal.withInitial(() -> Duration.ZERO);

    void during(Duration ago, Runnable work) {
        behind.set(ago);
        try {
            work.run();
        } finally {
            behind.remove();
        }
    }

    /** Brings the thread's time nearer to now, as far as it is behind. */
    void pass(Duration time) {
        var left = behind.get().minus(time);
        behind.set(left.isNegative() ? Duration.ZERO : left);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
