package millrace.engine.guard;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import millrace.engine.EngineRefusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.task.Task;

/**
 * Refuses a date or duration that cannot be read, or lies beyond what the database keeps, where the engine would fail; and one that
 * repeats: the engine goes through every time of it, and a variable could say how many there are.
 */
record PlainTimes(BusinessCalendar times) implements BusinessCalendar {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    @Override
    public Date resolveDuedate(String written) {
        return read(written, () -> times.resolveDuedate(written));
    }

    @Override
    public Date resolveDuedate(String written, Date begin) {
        return read(written, () -> times.resolveDuedate(written, begin));
    }

    @Override
    public Date resolveDuedate(String written, Task task) {
        return read(written, () -> times.resolveDuedate(written, task));
    }

    private static Date read(String written, Supplier<Date> reading) {
        if (written != null && written.strip().startsWith("R")) {
            throw EngineRefusal.badInput("A duration such as PT1H does not repeat.");
        }
        Date due;
        try {
            due = reading.get();
        } catch (ProcessEngineException unreadable) {
            throw EngineRefusal.badInput("'%s' is neither a date nor a duration such as PT1H.".formatted(written));
        }
        if (due != null && due.toInstant().isAfter(LATEST)) {
            throw EngineRefusal.badInput("'%s' is too far away.".formatted(written));
        }
        return due;
    }
}
