package millrace.incident.process;

import java.util.function.Supplier;
import millrace.directory.NotAllowed;
import millrace.engine.EngineRefusal;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import millrace.record.UnknownRecord;

/** Says the practice's no in the way that callers of the engine understand: 400 with the sentence. */
final class Refused {

    private Refused() {}

    static <T> T asBadInput(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInput | Refusal | UnknownRecord | StaleRecord | NotAllowed refused) {
            throw EngineRefusal.badInput(refused.getMessage());
        }
    }
}
