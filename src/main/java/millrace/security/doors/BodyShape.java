package millrace.security.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import millrace.database.KeptText;

/** What the engine stumbles over instead of refusing it: lists with holes, values that are none, and objects of Java. */
final class BodyShape {

    private static final Set<String> VALUES = Set.of(
            "variables",
            "correlationKeys",
            "localCorrelationKeys",
            "processVariables",
            "processVariablesLocal",
            "processVariablesToTriggeredScope");
    private static final Set<String> TYPES =
            Set.of("string", "boolean", "integer", "long", "short", "double", "date", "null");

    private BodyShape() {}

    /** What is wrong with the body of an operation; empty when nothing is. */
    static Optional<String> complaint(JsonNode sent) {
        return sent.isObject() ? inside("", sent) : Optional.of("The body must be a JSON object.");
    }

    private static Optional<String> inside(String name, JsonNode node) {
        Optional<String> like = LikeValues.complaint(name, node);
        if (like.isPresent()) {
            return like;
        }
        if (node.isTextual()) {
            return KeptText.complaint(node.textValue()).map(what -> name + ": " + what + ".");
        }
        if (node.isArray()) {
            return elements(node)
                    .map(element ->
                            element.isNull() ? Optional.of(name + ": must not contain null.") : inside(name, element))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return node.properties().stream()
                .map(BodyShape::property)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> property(Map.Entry<String, JsonNode> property) {
        String name = property.getKey();
        JsonNode value = property.getValue();
        Optional<String> unkept = KeptText.complaint(name);
        if (unkept.isPresent()) {
            return unkept.map(what -> "A name " + what + ".");
        }
        if (VALUES.contains(name) && value.isObject()) {
            Optional<String> unusable = value.properties().stream()
                    .map(variable -> variable(variable.getKey(), variable.getValue()))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (unusable.isPresent()) {
                return unusable;
            }
        }
        return inside(name, value);
    }

    private static Optional<String> variable(String name, JsonNode variable) {
        String plain = KeptText.readable(name);
        if (!variable.isObject()) {
            return Optional.of(plain + ": must be an object with a value.");
        }
        JsonNode type = variable.path("type");
        boolean known = type.isMissingNode()
                || type.isNull()
                || (type.isTextual() && TYPES.contains(type.textValue().toLowerCase(Locale.ROOT)));
        return known
                ? Optional.empty()
                : Optional.of(
                        plain + ": type must be one of String, Boolean, Integer, Long, Short, Double, Date, Null.");
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get);
    }
}
