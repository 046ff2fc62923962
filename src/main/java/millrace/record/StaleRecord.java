package millrace.record;

import java.util.Map;

/** Somebody saved the record since the caller read it; nothing was changed. Over HTTP: 412. */
public class StaleRecord extends RuntimeException {

    public StaleRecord(String number, long expected, long found) {
        super(
                "%s was changed by somebody else since you read it (you have version %d, it is now %d). Read it again and repeat your change."
                        .formatted(number, expected, found));
    }

    /** The same, by somebody who can say more about it. */
    protected StaleRecord(StaleRecord stale) {
        super(stale.getMessage(), stale);
    }

    /** What else a program is told, by name. */
    public Map<String, Object> details() {
        return Map.of();
    }
}
