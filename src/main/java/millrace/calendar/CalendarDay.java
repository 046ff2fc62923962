package millrace.calendar;

import java.time.LocalDate;
import java.util.List;
import millrace.calendar.WeeklyHours.Segment;

/**
 * What a calendar says of one day.
 *
 * @param name what the day is called where it is not like any of its week; otherwise null
 * @param times in order; empty where it is closed
 */
public record CalendarDay(LocalDate date, Kind kind, String name, List<Segment> times) {

    /** Why a day has the hours that it has; each stands above those before it. */
    public enum Kind {
        WEEK("As every week"),
        HOLIDAY("Public holiday"),
        CLOSED("Closed day"),
        EXCEPTION("Other hours");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public CalendarDay {
        times = List.copyOf(times);
    }
}
