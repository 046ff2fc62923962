package millrace.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.calendar.WeeklyHours.Segment;

/** Weekly hours as programs write and read them, and as they are kept. */
public final class HoursAsJson {

    private static final String SHAPE =
            "has to be {\"zone\": \"Europe/Berlin\", \"segments\": [{\"day\": \"MONDAY\", \"from\": \"09:00\", \"to\": \"17:00\"}]}";

    private HoursAsJson() {}

    public static Map<String, Object> of(WeeklyHours hours) {
        return Map.of(
                "zone",
                hours.zone().getId(),
                "segments",
                hours.segments().stream().map(HoursAsJson::of).toList());
    }

    private static Map<String, String> of(Segment segment) {
        return Map.of("day", segment.day().name(), "from", segment.fromTime(), "to", segment.toTime());
    }

    /**
     * Reads hours.
     *
     * @throws IllegalArgumentException with what is wrong, for people
     */
    public static WeeklyHours read(Object sent) {
        var fields = object(sent, Set.of("zone", "segments"));
        if (!(fields.get("segments") instanceof List<?> segments)) {
            throw new IllegalArgumentException(SHAPE);
        }
        return new WeeklyHours(
                zone(text(fields, "zone")),
                segments.stream().map(HoursAsJson::segment).toList());
    }

    private static Segment segment(Object sent) {
        var fields = object(sent, Set.of("day", "from", "to"));
        return new Segment(
                HoursInWords.day(text(fields, "day")),
                HoursInWords.minutes(text(fields, "from")),
                HoursInWords.minutes(text(fields, "to")));
    }

    /**
     * The zone of that name.
     *
     * @throws IllegalArgumentException with what is wrong, for people
     */
    static ZoneId zone(String name) {
        try {
            var zone = ZoneId.of(name.strip());
            return zone.equals(ZoneOffset.UTC) ? WeeklyHours.UTC : zone;
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "'%s' is not a time zone such as Europe/Berlin".formatted(name), unknown);
        }
    }

    private static Map<?, ?> object(Object sent, Set<String> names) {
        if (sent instanceof Map<?, ?> fields && names.equals(fields.keySet())) {
            return fields;
        }
        throw new IllegalArgumentException(SHAPE);
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(SHAPE);
    }
}
