package millrace.security.doors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import millrace.directory.Actor;
import millrace.directory.Role;
import millrace.record.Sight;
import org.springframework.stereotype.Component;

/** What a body sent to the engine's own interface may not contain, whoever sends it. */
@Component
class EngineBodies {

    private static final String EXPRESSION = "Expression";
    private static final Set<String> SHUT = Set.of(
            "startInstructions", "instructions", "modifications", "deletions", "skipCustomListeners", "skipIoMappings");
    private static final Set<String> CARRIED =
            Set.of("processVariables", "processVariablesLocal", "processVariablesToTriggeredScope");

    private static final int DEEPEST = 50;
    private static final String NO_RECORD = "none";

    private final Sight sight;
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());
    private final Map<String, DoorTable.Row> messages = DoorTable.read("message-doors.csv").stream()
            .collect(Collectors.toMap(DoorTable.Row::first, Function.identity()));

    EngineBodies(Sight sight) {
        this.sight = sight;
    }

    /** What is wrong with the form of this body; empty when the engine can read it. */
    Optional<String> complaint(byte[] body) throws IOException {
        return body.length == 0 ? Optional.empty() : BodyShape.complaint(json.readTree(body));
    }

    /** Why this body may not reach this operation; empty when it may. */
    Optional<String> refusal(Actor actor, String operation, byte[] body) throws IOException {
        if (body.length == 0) {
            return Optional.empty();
        }
        Optional<String> expression = expressionIn(body);
        if (expression.isPresent()) {
            return expression.map(name -> "Expressions are not accepted here: " + name + ".");
        }
        JsonNode sent = json.readTree(body);
        Optional<String> shut = SHUT.stream().filter(sent::has).findFirst();
        if (shut.isPresent()) {
            return shut.map(name -> "The property " + name + " is closed in Millrace: a process runs as it is drawn.");
        }
        return "/message".equals(operation) ? messageRefusal(actor, sent) : Optional.empty();
    }

    /** The first property of the body, at any depth and however it is written, whose name asks the engine to evaluate text. */
    private Optional<String> expressionIn(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return Optional.of(parser.currentName());
                }
            }
            return Optional.empty();
        }
    }

    /** Whether a property or parameter of this name would be evaluated by the engine. */
    static boolean isExpression(String name) {
        return name.endsWith(EXPRESSION);
    }

    /** The body; a message to a record that is hidden from whoever sends it goes to none, as one to a record that never was. */
    byte[] withoutHidden(String path, byte[] body) throws IOException {
        boolean message = EngineDoors.operation(path).filter("/message"::equals).isPresent();
        if (!message || !(json.readTree(body) instanceof ObjectNode sent)) {
            return body;
        }
        return sight.hidesFromMessages(sent.path("businessKey").asText())
                ? json.writeValueAsBytes(sent.put("businessKey", NO_RECORD))
                : body;
    }

    private Optional<String> messageRefusal(Actor actor, JsonNode sent) {
        DoorTable.Row message = messages.get(sent.path("messageName").asText());
        if (message == null || !actor.is(message.roles().toArray(Role[]::new))) {
            return Optional.of(
                    "This message is not open to you: see the list of messages on the page of the interface.");
        }
        boolean start = "START".equals(message.second());
        JsonNode all = sent.path("all");
        if (!all.isMissingNode() && !(all.isBoolean() && !all.booleanValue())) {
            return Optional.of("A message reaches one record: leave out all.");
        }
        if (!start && sent.path("businessKey").asText("").isEmpty()) {
            return Optional.of("businessKey: give the number of the record that the message is about.");
        }
        boolean carries = CARRIED.stream().anyMatch(name -> !sent.path(name).isEmpty());
        return !start && carries
                ? Optional.of("This message carries no variables: change the record through the interface under /api.")
                : Optional.empty();
    }
}
