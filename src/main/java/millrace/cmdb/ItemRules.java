package millrace.cmdb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.catalogue.Supplier;
import millrace.catalogue.SupplierManagement;
import millrace.cmdb.ItemType.Attribute;
import millrace.database.KeptText;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Team;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Component;

/** What must be true of what people say about an item. */
@Component
public class ItemRules {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_TIME = 3_650;
    private static final int MOST_DIGITS = 100;

    private final ItemTypes types;
    private final Directory directory;
    private final ServiceCatalogue catalogue;
    private final SupplierManagement suppliers;

    ItemRules(ItemTypes types, Directory directory, ServiceCatalogue catalogue, SupplierManagement suppliers) {
        this.suppliers = suppliers;
        this.types = types;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /**
     * The same, its services and its supplier by their keys, whether they were named by key or by number.
     *
     * @throws InvalidInput when something cannot be used
     */
    ItemDetails checked(ItemDetails details) {
        var type = types.find(details.type() == null ? "" : details.type())
                .orElseThrow(() ->
                        wrong("type", "there is no type '%s'; /api/item-types lists them".formatted(details.type())));
        name(details.name());
        people(details);
        if (details.verifyEveryDays() != null
                && (details.verifyEveryDays() < 1 || details.verifyEveryDays() > LONGEST_TIME)) {
            throw wrong("verifyEveryDays", "must be between 1 and %d".formatted(LONGEST_TIME));
        }
        attributes(type, details.attributes());
        return details.by(
                supplier(details.supplier()),
                details.services().stream()
                        .map(this::service)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private String service(String said) {
        return Optional.ofNullable(said)
                .flatMap(catalogue::find)
                .map(Service::key)
                .orElseThrow(() -> wrong("services", "there is no service '%s'".formatted(said)));
    }

    private String supplier(String said) {
        return said == null
                ? null
                : suppliers
                        .find(said)
                        .map(Supplier::key)
                        .orElseThrow(() -> wrong("supplier", "there is no supplier '%s'".formatted(said)));
    }

    private void people(ItemDetails details) {
        if (details.owner() != null
                && directory.person(details.owner()).filter(Person::active).isEmpty()) {
            throw wrong("owner", "there is no active person '%s'".formatted(details.owner()));
        }
        if (details.team() != null
                && directory.team(details.team()).filter(Team::active).isEmpty()) {
            throw wrong("team", "there is no active team '%s'".formatted(details.team()));
        }
    }

    private static void name(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw wrong("name", "must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        KeptText.complaint(name).ifPresent(complaint -> {
            throw wrong("name", complaint);
        });
    }

    private static void attributes(ItemType type, Map<String, Object> values) {
        values.forEach((key, value) -> {
            var field = "attributes." + key;
            var attribute = type.attribute(key)
                    .orElseThrow(() -> wrong(
                            field,
                            "items of the type %s have no such attribute; they have %s"
                                    .formatted(type.key(), known(type))));
            var complaint = complaint(attribute, value);
            if (complaint != null) {
                throw wrong(field, complaint);
            }
        });
    }

    private static String known(ItemType type) {
        var keys = type.attributes().stream().map(Attribute::key).toList();
        return keys.isEmpty() ? "none" : String.join(", ", keys);
    }

    /** What is wrong with a value of this attribute, as it reads after its name; null when nothing is. */
    public static String complaint(Attribute attribute, Object value) {
        return switch (attribute.kind()) {
            case NUMBER -> value instanceof Number number ? complaint(number) : "must be a number";
            case FLAG -> value instanceof Boolean ? null : "must be true or false";
            case DATE -> isDate(value) ? null : "must be a date like 2026-03-10";
            case CHOICE ->
                value instanceof String && attribute.options().contains(value)
                        ? null
                        : "must be one of " + String.join(", ", attribute.options());
            case TEXT -> complaint(value);
        };
    }

    // what is written in digits must be read again
    private static String complaint(Number number) {
        try {
            var exact = new BigDecimal(number.toString());
            return exact.precision() <= MOST_DIGITS && Math.abs((long) exact.scale()) <= MOST_DIGITS
                    ? null
                    : "must be a number of at most %d digits".formatted(MOST_DIGITS);
        } catch (NumberFormatException infinite) {
            return "must be a number of at most %d digits".formatted(MOST_DIGITS);
        }
    }

    private static String complaint(Object value) {
        if (!(value instanceof String text) || text.length() > LONGEST_VALUE) {
            return "must be a text of at most %d characters".formatted(LONGEST_VALUE);
        }
        return KeptText.complaint(text).orElse(null);
    }

    private static boolean isDate(Object value) {
        try {
            return value instanceof String text && LocalDate.parse(text) != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** How many attributes a type may have. */
    public static final int MOST_ATTRIBUTES = 200;

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    /** What a key of a type or of an attribute must have, as it reads after its name. */
    public static final String OF_KEYS =
            "must have 1 to 64 letters, digits, dots, hyphens or underscores, a letter first";

    /** Whether a type or an attribute may be called so. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Names of what is said about every item, so that no attribute may have them. */
    public static final Set<String> FIELDS =
            Set.of("type", "name", "environment", "owner", "team", "lifecycle", "supplier", "service");

    private static InvalidInput wrong(String field, String complaint) {
        return new InvalidInput(field, "%s: %s.".formatted(field, complaint));
    }
}
