package millrace.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import millrace.calendar.BusinessCalendars;
import millrace.calendar.CalendarManagement;
import millrace.calendar.WeeklyHours;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A calendar of the sample with everything that a calendar may say. What is there already stays as it is. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleCalendar {

    private static final String KEY = "berlin-support";
    private static final String ZONE = "Europe/Berlin";

    private final BusinessCalendars calendars;
    private final CalendarManagement management;
    private final Clock clock;

    SampleCalendar(BusinessCalendars calendars, CalendarManagement management, Clock clock) {
        this.calendars = calendars;
        this.management = management;
        this.clock = clock;
    }

    void register() {
        if (calendars.has(KEY)) {
            return;
        }
        int year = LocalDate.now(clock.withZone(ZoneId.of(ZONE))).getYear();
        management.add(Map.of(
                "key",
                KEY,
                "name",
                "Support in Berlin",
                "week",
                WeeklyHours.read(
                        ZONE, "Mon-Thu 07:00-12:00, 12:45-19:00; Fri 07:00-12:00, 12:45-16:00; Sat 09:00-13:00"),
                "holidays",
                "DE-BE",
                "closedDays",
                List.of(Map.of("date", year + "-12-24", "name", "Christmas Eve")),
                "exceptions",
                List.of(Map.of(
                        "date",
                        year + "-12-31",
                        "name",
                        "Year end",
                        "times",
                        List.of(Map.of("from", "09:00", "to", "12:00"))))));
    }
}
