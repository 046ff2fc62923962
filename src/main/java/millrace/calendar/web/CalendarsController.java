package millrace.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Map;
import millrace.calendar.BusinessCalendar;
import millrace.calendar.BusinessCalendars;
import millrace.calendar.CalendarManagement;
import millrace.calendar.CalendarVersion;
import millrace.calendar.Correction;
import millrace.calendar.HolidayPlaces;
import millrace.web.MergePatch;
import millrace.web.Versions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars for programs: read by those who work here, kept by managers and administrators. */
@RestController
@RequestMapping("/api")
@Tag(name = "Calendars", description = "When we work")
class CalendarsController {

    private final BusinessCalendars calendars;
    private final CalendarManagement management;

    CalendarsController(BusinessCalendars calendars, CalendarManagement management) {
        this.calendars = calendars;
        this.management = management;
    }

    /** All calendars by key; {@code byDefault} is the key of the one that counts where nobody chose one. */
    record CalendarList(String byDefault, List<ShownCalendar> calendars) {}

    /** Everything that a calendar ever said, newest first. */
    record CalendarVersions(List<ShownCalendar> versions) {}

    /** The days of a year that are not like any of their week, in order. */
    record CalendarDays(int year, List<ShownDay> days) {}

    /** What a correction would change, in words, and the business time of the 365 days from now. */
    record CorrectionPreview(
            List<String> changes, long openMinutesBefore, long openMinutesAfter, ShownCalendar calendar) {}

    /** A country or a part of it whose public holidays are known. */
    record HolidayPlace(String code, String name) {}

    @GetMapping("/calendars")
    @Operation(summary = "List all calendars as they count now, by key")
    CalendarList list() {
        return new CalendarList(
                calendars.withDefault().key(),
                calendars.all().stream().map(ShownCalendar::of).toList());
    }

    @GetMapping("/calendars/{key}")
    @Operation(summary = "Show a calendar as it counts now; the ETag is what a correction must send back")
    ResponseEntity<ShownCalendar> show(@PathVariable String key) {
        return answer(ResponseEntity.ok(), calendars.latest(key));
    }

    @PostMapping("/calendars")
    @Operation(
            summary = "Add a calendar",
            description =
                    "Fields: key, name, week ({zone, segments}), holidays (a code of /api/public-holidays such as DE-BY),"
                            + " closedDays ([{date, name}]), exceptions ([{date, name, times: [{from, to}]}]), reason. key, name and week are"
                            + " required. An exception stands above a closed day, that above a holiday, that above the week. For managers and"
                            + " administrators.")
    ResponseEntity<ShownCalendar> add(@RequestBody Map<String, Object> fields) {
        var added = management.add(fields);
        return answer(ResponseEntity.created(URI.create("/api/calendars/" + added.key())), added);
    }

    @PatchMapping(
            path = "/calendars/{key}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Correct a calendar (JSON Merge Patch), which makes a new version",
            description =
                    "reason is required where anything is different; lists are replaced whole. If-Match is required: 428"
                            + " without, 412 when somebody corrected it meanwhile. Clocks that run by it are measured again. For managers and"
                            + " administrators.")
    ResponseEntity<ShownCalendar> correct(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        return answer(ResponseEntity.ok(), management.correct(key, fields, Versions.of(ifMatch)));
    }

    @PostMapping("/calendars/{key}/preview")
    @Operation(
            summary = "Tell what a correction would change, without keeping it",
            description = "Takes the fields of the correction. For managers and administrators.")
    CorrectionPreview preview(@PathVariable String key, @RequestBody Map<String, Object> fields) {
        Correction wanted = management.preview(key, fields, null);
        return new CorrectionPreview(
                wanted.wanted().changes(),
                wanted.openBefore().toMinutes(),
                wanted.openAfter().toMinutes(),
                ShownCalendar.of(wanted.wanted()));
    }

    @GetMapping("/calendars/{key}/versions")
    @Operation(summary = "Read everything that a calendar ever said, newest first")
    CalendarVersions versions(@PathVariable String key) {
        calendars.latest(key);
        return new CalendarVersions(
                calendars.versions(key).stream().map(ShownCalendar::of).toList());
    }

    @GetMapping("/calendars/{key}/days")
    @Operation(summary = "List the holidays, closed days and exceptions of a year")
    CalendarDays days(
            @PathVariable String key,
            @RequestParam @Min(BusinessCalendar.FIRST_YEAR) @Max(BusinessCalendar.LAST_YEAR) int year) {
        return new CalendarDays(
                year,
                calendars.inForce(key).specialDays(year).stream()
                        .map(ShownDay::of)
                        .toList());
    }

    @GetMapping("/public-holidays")
    @Operation(summary = "List the countries whose public holidays are known, and their parts")
    List<HolidayPlace> places() {
        return HolidayPlaces.ALL.entrySet().stream()
                .map(place -> new HolidayPlace(place.getKey(), place.getValue()))
                .toList();
    }

    private static ResponseEntity<ShownCalendar> answer(ResponseEntity.BodyBuilder answer, CalendarVersion version) {
        return answer.eTag(Versions.tag(version.version())).body(ShownCalendar.of(version));
    }
}
