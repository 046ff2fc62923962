package millrace.engine.guard;

import java.util.Date;
import millrace.engine.EngineRefusal;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;

/** Refuses a duration that repeats: the engine goes through every time of it, and a variable could say how many there are. */
class PlainDurations extends DurationBusinessCalendar {

    @Override
    public Date resolveDuedate(String duration, Date begin) {
        if (duration != null && duration.strip().startsWith("R")) {
            throw EngineRefusal.badInput("A duration such as PT1H does not repeat.");
        }
        return super.resolveDuedate(duration, begin);
    }
}
