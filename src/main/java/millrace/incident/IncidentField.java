package millrace.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import millrace.database.KeptText;
import millrace.record.Environment;
import millrace.record.Impact;
import millrace.record.InvalidInput;
import millrace.record.Urgency;
import millrace.record.Visibility;

/** A field of an incident that people may change, how it is read and how a new value is checked and written. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constants without state
enum IncidentField {
    TITLE("title", i -> i.report().title(), (i, v) -> i.report(i.report().titled(required("title", v, 200)))),
    DESCRIPTION(
            "description",
            i -> i.report().description(),
            (i, v) -> i.report(i.report().described(text("description", v, 20_000)))),
    ON_BEHALF_OF(
            "onBehalfOf",
            i -> i.report().onBehalfOf(),
            (i, v) -> i.report(i.report().onBehalfOf(text("onBehalfOf", v, 200)))),
    SERVICE("service", i -> i.scope().service(), (i, v) -> i.scope(i.scope().service(text("service", v, 200)))),
    AFFECTED_SERVICES(
            "affectedServices",
            i -> i.scope().affectedServices(),
            (i, v) -> i.scope(i.scope().affectedServices(texts("affectedServices", v)))),
    REACH("reach", i -> i.scope().reach(), (i, v) -> {
        i.scope(i.scope().reach(one(Reach.class, "reach", v)));
        i.assess(i.assessment().stated("reach"));
    }),
    ENVIRONMENT(
            "environment",
            i -> i.scope().environment(),
            (i, v) -> i.scope(i.scope().environment(one(Environment.class, "environment", v)))),
    AFFECTED_ITEMS(
            "affectedItems",
            i -> i.scope().affectedItems(),
            (i, v) -> i.scope(i.scope().affectedItems(texts("affectedItems", v)))),
    CATEGORY(
            "category",
            i -> i.scope().category(),
            (i, v) -> i.scope(i.scope().category(optional(Category.class, "category", v)))),
    IMPACT("impact", i -> i.assessment().impact(), (i, v) -> i.assess(one(Impact.class, "impact", v), true)),
    URGENCY(
            "urgency",
            i -> i.assessment().urgency(),
            (i, v) -> i.assess(i.assessment().urgency(one(Urgency.class, "urgency", v)))),
    VISIBILITY("visibility", Incident::visibility, (i, v) -> i.visibility(one(Visibility.class, "visibility", v))),
    RESOLUTION_CODE(
            "resolutionCode",
            i -> i.resolution().code(),
            (i, v) -> i.resolution(i.resolution().code(optional(ResolutionCode.class, "resolutionCode", v)))),
    RESOLUTION_NOTES(
            "resolutionNotes",
            i -> i.resolution().notes(),
            (i, v) -> i.resolution(i.resolution().notes(text("resolutionNotes", v, 20_000)))),
    CAUSE(
            "cause",
            i -> i.resolution().cause(),
            (i, v) -> i.resolution(i.resolution().cause(text("cause", v, 20_000))));

    private final String key;
    private final Function<Incident, Object> read;
    private final BiConsumer<Incident, Object> write;

    IncidentField(String key, Function<Incident, Object> read, BiConsumer<Incident, Object> write) {
        this.key = key;
        this.read = read;
        this.write = write;
    }

    String key() {
        return key;
    }

    Object read(Incident incident) {
        return read.apply(incident);
    }

    void write(Incident incident, Object value) {
        write.accept(incident, value);
    }

    /** Whether a person gave the value, and not a decision or an assumption. */
    boolean isStated(Incident incident) {
        var assessment = incident.assessment();
        return this == IMPACT
                ? assessment.impactStated()
                : !assessment.assumptions().contains(key);
    }

    /** Whether impact, priority or assignment hang on this field. */
    boolean classifies() {
        return List.of(SERVICE, AFFECTED_SERVICES, REACH, CATEGORY, IMPACT, URGENCY)
                .contains(this);
    }

    static IncidentField of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(key, "%s: no such field can be changed.".formatted(key)));
    }

    private static String required(String field, Object value, int longest) {
        var text = text(field, value, longest);
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "%s: must not be empty.".formatted(field));
        }
        return text.strip();
    }

    private static String text(String field, Object value, int longest) {
        if (value != null
                && (!(value instanceof String text)
                        || text.length() > longest
                        || KeptText.complaint(text).isPresent())) {
            throw new InvalidInput(field, "%s: must be a text of at most %d characters.".formatted(field, longest));
        }
        return (String) value;
    }

    private static List<String> texts(String field, Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new InvalidInput(field, "%s: must be a list of texts.".formatted(field));
        }
        return items(field, list.stream().map(String.class::cast).toList());
    }

    /** A list that a person could read: at most 100 texts of at most 200 characters. */
    static List<String> items(String field, List<String> items) {
        if (items.size() > 100) {
            throw new InvalidInput(field, "%s: has at most 100 entries.".formatted(field));
        }
        items.forEach(item -> required(field, item, 200));
        return items;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, Object value) {
        if (value == null) {
            throw new InvalidInput(field, "%s: must not be empty.".formatted(field));
        }
        return optional(type, field, value);
    }

    private static <E extends Enum<E>> E optional(Class<E> type, String field, Object value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.toString().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "%s: must be one of %s.".formatted(field, names(type))));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
