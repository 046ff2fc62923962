package millrace.security.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** Patterns that somebody searches by: a backslash takes the next character as it is, so there must be one. */
final class LikeValues {

    private static final Pattern OPEN_END = Pattern.compile("(?s).*(?<!\\\\)(?:\\\\\\\\)*\\\\");
    private static final Pattern OF_VARIABLE = Pattern.compile("(?s)[^,]*_(?:like|notLike)_([^,]*)");

    private LikeValues() {}

    /** What is wrong with the parameters of an address, decoded; empty when nothing is. */
    static Optional<String> complaint(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().stream()
                        .anyMatch(value -> value != null && isOpen(parameter.getKey(), value)))
                .map(parameter -> sentence(parameter.getKey()))
                .findFirst();
    }

    /** What is wrong with a property of a body; empty when nothing is. */
    static Optional<String> complaint(String name, JsonNode value) {
        boolean open = value.isTextual()
                && isLike(name)
                && OPEN_END.matcher(value.textValue()).matches();
        boolean ofVariable = value.isObject()
                && isLike(value.path("operator").asText())
                && OPEN_END.matcher(value.path("value").asText()).matches();
        return open || ofVariable ? Optional.of(sentence(name)) : Optional.empty();
    }

    private static boolean isOpen(String name, String value) {
        return isLike(name)
                ? OPEN_END.matcher(value).matches()
                : OF_VARIABLE.matcher(value).results().anyMatch(like -> OPEN_END.matcher(like.group(1))
                        .matches());
    }

    private static boolean isLike(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("like");
    }

    private static String sentence(String name) {
        return name + ": must not end in a single backslash.";
    }
}
