package millrace.security.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import millrace.engine.UnusableValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes errors of the engine's interfaces safe to read: what they say about our insides goes to the log. */
final class EngineErrors {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    // our own refusal of models, which quotes what the designer wrote
    private static final String OURS = "ModelRefused";
    static final String THERE_IS_NONE = "It is not there: it may be done already, or never was.";
    private static final String COLLISION = "OptimisticLockingException";
    private static final String PERSISTENCE = "ProcessEnginePersistenceException";
    // what the engine throws where it does not look at a value before it uses it
    private static final Set<String> STUMBLES = Set.of(
            "ProcessEngineException",
            "NullValueException",
            "NotValidException",
            "NullPointerException",
            "ClassCastException",
            "IllegalArgumentException",
            "NumberFormatException",
            "IndexOutOfBoundsException",
            "ArrayIndexOutOfBoundsException",
            "StringIndexOutOfBoundsException",
            "UnsupportedOperationException");
    private static final Pattern INSIDES = Pattern.compile(
            "([a-z][a-z0-9_]*\\.){2,}[A-Z]|Exception\\b|ENGINE-\\d|\\bSQL|###|\\bact_|\\$\\{|#\\{|\\n\\s*at |through reference chain");
    // what PostgreSQL says of a value that it cannot use (class 22), through the engine
    private static final Pattern VALUE = Pattern.compile("(OFFSET|LIMIT) must not be negative|out of range"
            + "|invalid byte sequence|invalid input syntax|value too long|cannot be converted to UTF|Object values cannot be used"
            // and the engine's interface of a time
            + "|^Invalid format: |^Cannot parse \"");
    // what the engine's interface puts before a sentence that was written for whoever reads it
    private static final Pattern PREFIX = Pattern.compile(
            "Cannot (complete task|submit task form|instantiate process definition|submit form for) [^ ]+: (?=\\S)");
    // the engine fails where it looks for something that is not there
    private static final Pattern GONE = Pattern.compile(
            "Cannot find (task|job|execution|filter)|: \\w+ is null$|^no \\w+ found with id |doesn't exist");
    // and where a body or a property of it is missing
    private static final Pattern MISSING = Pattern.compile("^Cannot invoke \"(org\\.camunda\\.\\S+\\.(dto|db)\\."
            + "|.*because the return value of \"org\\.camunda\\.\\S+\\.dto\\.)");

    // what a step of a process fails at that its designer wrote
    private static final Pattern MODEL =
            Pattern.compile("Error while evaluating expression: |Unknown (property|method) used in expression: "
                    + "|expression does not resolve to a |is not of the expected type 'Collection'");

    /** An answer: its status and its body. */
    record Answer(int status, String body) {}

    private EngineErrors() {}

    static Answer safe(int status, String body) {
        return safe(status, body, null);
    }

    /** {@code asked}: what the call asked; null when it did more than ask. */
    static Answer safe(int status, String body, Asked asked) {
        JsonNode error = parse(body);
        String message = error.path("message").asText("");
        if (status >= 500 && GONE.matcher(message).find()) {
            return answer(404, "NotFound", THERE_IS_NONE, error);
        }
        if (status >= 500 && COLLISION.equals(error.path("type").asText())) {
            return answer(409, COLLISION, "Somebody else changed this at the same moment. Try it again.", error);
        }
        if (status >= 500 && VALUE.matcher(message).find()) {
            return answer(400, "InvalidRequest", "A value is too long, out of range or of another kind.", error);
        }
        if (status >= 500 && MISSING.matcher(message).find()) {
            return answer(400, "InvalidRequest", "Something is missing in what was sent.", error);
        }
        if (status >= 500 && asked != null && isOfValue(error)) {
            LOG.info("The engine stumbled over what was asked: {}", body);
            return answer(400, "InvalidRequest", asked.complaint(), JSON.createObjectNode());
        }
        if (status >= 500 && MODEL.matcher(message).find()) {
            LOG.warn("A model failed: {}", body);
            return answer(
                    409,
                    "ModelFailed",
                    "A step of this process cannot be done as its model says; its designer has to look.",
                    error);
        }
        if (status >= 500) {
            String id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("The engine failed ({}): {}{}", id, body, EngineTraces.held());
            return answer(
                    status, "Failure", "The engine could not do this. The log says why, under " + id + ".", error);
        }
        String type = error.path("type").asText("InvalidRequest");
        if (OURS.equals(type)) {
            return answer(status, type, message, error);
        }
        return answer(
                status,
                type,
                isInside(message) ? sentence(status) : PREFIX.matcher(message).replaceFirst(""),
                error);
    }

    /** What is said of one task's form: a task that is hidden from the caller is like one that never was. */
    static Answer ofHiddenTask(int status, String body) {
        JsonNode error = parse(body);
        boolean gone = status == 400
                || status == 403
                || status == 404
                || GONE.matcher(error.path("message").asText("")).find();
        return gone ? answer(404, "NotFound", THERE_IS_NONE, JSON.createObjectNode()) : safe(status, body);
    }

    /** Whether the engine or PostgreSQL failed at a value of the caller, as opposed to a failure of ours. */
    private static boolean isOfValue(JsonNode error) {
        String type = error.path("type").asText();
        return STUMBLES.contains(type)
                || (PERSISTENCE.equals(type) && error.path("code").asInt() == UnusableValues.CODE);
    }

    private static boolean isInside(String message) {
        return message.isBlank() || INSIDES.matcher(message).find();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "Sign in first.";
            case 403 -> "You may not do this in the engine.";
            case 404 -> "There is nothing here.";
            case 405 -> "This cannot be done here.";
            case 406, 415 -> "The engine does not speak this format.";
            default -> "The engine cannot use what was sent.";
        };
    }

    private static Answer answer(int status, String type, String message, JsonNode error) {
        var answer = JSON.createObjectNode().put("type", type).put("message", message);
        // the engine's own number for the kind of error; clients may know it
        if (status < 500 && error.path("code").isInt()) {
            answer.set("code", error.get("code"));
        }
        try {
            return new Answer(status, JSON.writeValueAsString(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JsonProcessingException text) {
            // an error that is not JSON is only text; whether it may be shown is decided by what it says
            return JSON.createObjectNode().put("message", body);
        }
    }
}
