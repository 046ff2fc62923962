package millrace.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import millrace.calendar.BusinessCalendar;
import millrace.calendar.BusinessCalendars;
import millrace.calendar.CalendarManagement;
import millrace.calendar.CalendarVersion;
import millrace.calendar.HolidayPlaces;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When we work, for those who work here: the week drawn, holidays, and every version; managers and administrators correct it. */
@Controller
@RequestMapping("/calendars")
class CalendarsPage {

    private static final int NEXT = 6;
    private static final String WRITTEN = "written";

    private final BusinessCalendars calendars;
    private final CalendarManagement management;
    private final Actors actors;
    private final Directory directory;
    private final Clock clock;

    CalendarsPage(
            BusinessCalendars calendars,
            CalendarManagement management,
            Actors actors,
            Directory directory,
            Clock clock) {
        this.calendars = calendars;
        this.management = management;
        this.actors = actors;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("calendars", calendars.all());
        page.addAttribute("byDefault", calendars.withDefault().key());
        page.addAttribute("keeps", CalendarManagement.keeps(actors.current()));
        page.addAttribute("countries", HolidayPlaces.around(null));
        if (!page.containsAttribute(WRITTEN)) {
            page.addAttribute(WRITTEN, Map.of("week", "Mon-Fri 09:00-17:00", "zone", "Europe/Berlin"));
        }
        return "calendar/calendars";
    }

    @PostMapping
    String add(HttpServletRequest request, Model page) {
        try {
            return "redirect:/calendars/"
                    + management.add(CalendarForm.of(request)).key();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            page.addAttribute(WRITTEN, written(request));
            return list(page);
        }
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) Integer year, Model page) {
        var version = calendars.latest(key);
        var calendar = calendars.inForce(key);
        var today = LocalDate.ofInstant(clock.instant(), version.hours().zone());
        int shown = year == null || year < BusinessCalendar.FIRST_YEAR || year > BusinessCalendar.LAST_YEAR
                ? today.getYear()
                : year;
        page.addAttribute("calendar", version);
        page.addAttribute("byDefault", calendars.withDefault().key().equals(key));
        page.addAttribute("week", WeekDrawing.of(version.hours().week()));
        page.addAttribute("open", calendar.open(clock.instant()));
        page.addAttribute("changesAt", changesAt(calendar));
        page.addAttribute(
                "next",
                IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                        .boxed()
                        .flatMap(each -> calendar.specialDays(each).stream())
                        .filter(day -> !day.date().isBefore(today))
                        .limit(NEXT)
                        .toList());
        page.addAttribute("year", shown);
        page.addAttribute("days", calendar.specialDays(shown));
        var versions = calendars.versions(key);
        page.addAttribute("versions", versions);
        page.addAttribute(
                "names",
                directory.names(versions.stream()
                        .map(CalendarVersion::author)
                        .distinct()
                        .toList()));
        page.addAttribute("keeps", CalendarManagement.keeps(actors.current()) && !BusinessCalendar.ALWAYS.equals(key));
        if (!page.containsAttribute(WRITTEN)) {
            page.addAttribute(WRITTEN, WrittenCalendar.of(version));
        }
        page.addAttribute("countries", HolidayPlaces.around(version.hours().holidays()));
        return "calendar/calendar";
    }

    /** When it opens, or closes if it is open; null where it does neither for a long time. */
    private Instant changesAt(BusinessCalendar calendar) {
        var now = clock.instant();
        if (!calendar.open(now)) {
            return calendar.nextOpening(now);
        }
        var until = now.plus(Duration.ofDays(30));
        var end = calendar.openings(now, until).get(0).to();
        return end.equals(until) ? null : end;
    }

    @PostMapping("/{key}")
    String correct(
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam(required = false) String preview,
            HttpServletRequest request,
            Model page) {
        try {
            var fields = CalendarForm.of(request);
            if (preview == null) {
                return "redirect:/calendars/"
                        + management.correct(key, fields, version).key();
            }
            page.addAttribute("preview", management.preview(key, fields, version));
        } catch (InvalidInput | StaleRecord | Refusal mistake) {
            page.addAttribute("mistake", mistake.getMessage());
        }
        page.addAttribute(WRITTEN, written(request));
        return show(key, null, page);
    }

    /** What somebody filled in, so that they need not do it again. */
    private static Map<String, String> written(HttpServletRequest request) {
        var written = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> written.put(name, values[0]));
        return written;
    }
}
