package millrace.engine;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** The ways to refuse that callers of the engine understand. */
public final class EngineRefusal {

    private EngineRefusal() {}

    /**
     * Refuses what was sent; the caller of the engine gets 400 with the sentence.
     *
     * @param sentence names the field first, such as {@code urgency: must be one of LOW, HIGH}
     */
    public static RuntimeException badInput(String sentence) {
        // the one exception that engine-rest and the web applications answer with 400 from whatever depth it comes
        return new InvalidRequestException(Status.BAD_REQUEST, sentence);
    }

    /** The refusal that the engine wrapped into a failure of its own, as around whatever an expression calls; else the failure. */
    public static RuntimeException unwrapped(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidRequestException refusal) {
                return refusal;
            }
        }
        return failure;
    }
}
