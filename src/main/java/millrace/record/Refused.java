package millrace.record;

import java.util.function.Supplier;
import millrace.directory.NotAllowed;
import millrace.engine.EngineRefusal;

/** Says the practice's no in the way that callers of the engine understand: 400 with the sentence. */
public final class Refused {

    private Refused() {}

    /** Does the work, or refuses what the caller sent with the sentence of the refusal. */
    public static <T> T asBadInput(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInput | Refusal | UnknownRecord | StaleRecord | NotAllowed refused) {
            throw EngineRefusal.badInput(refused.getMessage());
        }
    }
}
