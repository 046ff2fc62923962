package millrace.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import millrace.database.KeptText;
import millrace.engine.EngineRefusal;
import millrace.model.TextPattern;

/**
 * One field of a form, and what may be sent for it.
 *
 * @param options the values to choose from; empty when anything of the kind goes
 * @param list name of the list of data to choose from; empty for none
 * @param limits the form's own words about required, length, range and pattern
 */
record FormField(String key, Kind kind, Use use, List<String> options, String list, JsonNode limits) {

    // the engine cannot keep longer texts as variables, and no form needs more without saying so
    private static final int LONGEST = 20_000;

    /** Whether a form sends the field: disabled ones it does not send, read-only ones it sends as they were. */
    enum Use {
        OPEN,
        READ_ONLY,
        DISABLED;

        static Use of(JsonNode component) {
            if (component.path("disabled").asBoolean()) {
                return DISABLED;
            }
            return component.path("readonly").asBoolean() ? READ_ONLY : OPEN;
        }
    }

    /** What a field takes. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        CHOICE,
        CHOICES,
        COMPUTED;

        /** The kind of a component; null for those that send nothing. */
        static Kind of(JsonNode component) {
            return switch (component.path("type").asText()) {
                case "textfield", "textarea", "datetime" -> TEXT;
                case "number" -> NUMBER;
                case "checkbox" -> YES_NO;
                case "select", "radio" -> CHOICE;
                case "checklist", "taglist" -> CHOICES;
                case "expression" -> COMPUTED;
                default -> null;
            };
        }
    }

    static FormField of(JsonNode component) {
        List<String> options = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return new FormField(
                component.path("key").asText(),
                Kind.of(component),
                Use.of(component),
                List.copyOf(options),
                component.path("properties").path("options").asText(),
                component.path("validate"));
    }

    /** The value in its type; null when none was given. */
    Object check(Object sent) {
        boolean absent = sent == null || "".equals(sent) || (sent instanceof Collection<?> list && list.isEmpty());
        if (use != Use.OPEN) {
            // whoever sends a disabled field has not used the form
            return absent || use == Use.READ_ONLY ? null : refuse("cannot be changed here");
        }
        if (absent) {
            return limits.path("required").asBoolean() ? refuse("is required") : null;
        }
        return switch (kind) {
            case TEXT -> text(sent);
            case NUMBER -> number(sent);
            case YES_NO -> yesNo(sent);
            case CHOICE -> choice(sent);
            case CHOICES -> choices(sent);
            case COMPUTED -> computed(sent);
        };
    }

    private Object text(Object sent) {
        if (!(sent instanceof String text)) {
            return refuse("must be a text");
        }
        if (text.isBlank() && limits.path("required").asBoolean()) {
            return refuse("is required");
        }
        KeptText.complaint(text).ifPresent(this::refuse);
        int longest = limits.path("maxLength").asInt(LONGEST);
        if (text.length() > longest) {
            return refuse("has " + text.length() + " characters, at most " + longest + " are allowed");
        }
        if (text.length() < limits.path("minLength").asInt(0)) {
            return refuse("must have at least " + limits.path("minLength").asInt() + " characters");
        }
        String pattern = limits.path("pattern").asText("");
        return pattern.isEmpty() || TextPattern.of(pattern).fits(text) ? text : refuse("must match " + pattern);
    }

    private Object number(Object sent) {
        BigDecimal number = parse(sent);
        if (number == null) {
            return refuse("must be a number");
        }
        if (limits.has("min") && number.compareTo(limits.path("min").decimalValue()) < 0) {
            return refuse("must be at least " + limits.path("min").asText());
        }
        if (limits.has("max") && number.compareTo(limits.path("max").decimalValue()) > 0) {
            return refuse("must be at most " + limits.path("max").asText());
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return whole ? (Object) number.longValueExact() : (Object) number.doubleValue();
    }

    private static BigDecimal parse(Object sent) {
        boolean numeric = sent instanceof Number || sent instanceof String;
        // a power of ten a million digits long would be no number anybody means
        if (!numeric || sent.toString().length() > 30) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(sent.toString().trim());
            return Math.abs(number.scale()) > 30 ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private Object yesNo(Object sent) {
        return switch (sent.toString().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> refuse("must be true or false");
        };
    }

    /** What the form works out by itself; it is plain, whatever it means. */
    private Object computed(Object sent) {
        if (sent instanceof Boolean) {
            return sent;
        }
        return sent instanceof Number ? number(sent) : text(sent);
    }

    private Object choice(Object sent) {
        if (!(sent instanceof String || sent instanceof Number || sent instanceof Boolean)) {
            return refuse("must be a text");
        }
        String chosen = sent.toString();
        return options.isEmpty() || options.contains(chosen)
                ? chosen
                : refuse("must be one of " + String.join(", ", options));
    }

    private Object choices(Object sent) {
        if (!(sent instanceof Collection<?> list)) {
            return refuse("must be a list");
        }
        return list.stream()
                .map(item -> item == null ? refuse("must not hold nothing") : choice(item))
                .toList();
    }

    private Object refuse(String what) {
        throw EngineRefusal.badInput(key + ": " + what + ".");
    }
}
