package millrace.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.record.InvalidInput;
import millrace.record.SentFields;

/** Suppliers as somebody wants them: as they were, with the fields that were named, each looked at by itself. */
final class SupplierDrafts {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "state",
            "agreement",
            "startsOn",
            "endsOn",
            "contact",
            "email",
            "phone",
            "hours",
            "responseMinutes",
            "resolutionMinutes",
            "services");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()/.-]{3,40}");
    private static final int LONG = 200;
    private static final int PROSE = 20_000;
    private static final int A_YEAR = 366 * 24 * 60;

    private SupplierDrafts() {}

    /** The supplier with the fields that were sent; services are as they were sent, by key or number. */
    static Supplier of(Supplier before, Map<String, Object> sent) {
        var fields = new SentFields(sent, FIELDS);
        var wanted = new Supplier(
                before.key(),
                before.number(),
                before.version(),
                fields.required("name", before.name(), LONG),
                fields.one("state", SupplierState.class, before.state()),
                fields.prose("agreement", before.agreement(), PROSE),
                fields.day("startsOn", before.startsOn()),
                fields.day("endsOn", before.endsOn()),
                fields.text("contact", before.contact(), LONG),
                like(MAIL, "email", fields.text("email", before.email(), LONG), "name@example.org"),
                like(PHONE, "phone", fields.text("phone", before.phone(), LONG), "+49 30 123456"),
                ServiceDrafts.hours(fields, "hours", before.hours()),
                duration(fields, "responseMinutes", before.response()),
                duration(fields, "resolutionMinutes", before.resolution()),
                List.copyOf(fields.keys("services", Set.copyOf(before.services()))),
                before.createdAt(),
                before.updatedAt());
        if (wanted.startsOn() != null
                && wanted.endsOn() != null
                && wanted.endsOn().isBefore(wanted.startsOn())) {
            throw new InvalidInput("endsOn", "endsOn: must not be before startsOn.");
        }
        return wanted;
    }

    private static String like(Pattern shape, String field, String text, String example) {
        if (text != null && !shape.matcher(text).matches()) {
            throw new InvalidInput(field, "%s: must look like %s.".formatted(field, example));
        }
        return text;
    }

    private static Duration duration(SentFields fields, String name, Duration before) {
        var minutes = fields.whole(name, before == null ? null : Math.toIntExact(before.toMinutes()), 1, A_YEAR);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
