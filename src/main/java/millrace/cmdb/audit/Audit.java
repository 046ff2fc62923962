package millrace.cmdb.audit;

import java.time.Instant;

/**
 * A comparison of a source with the records.
 *
 * @param number AUD-1 and so on
 * @param begunBy key of whoever asked for it; the product itself for those that come by time
 * @param endedAt null while findings are open
 * @param findings how many there are, open ones included
 * @param leftOut how many more there would be
 */
public record Audit(
        String number,
        String source,
        String sourceName,
        Instant begunAt,
        String begunBy,
        Instant endedAt,
        Ending ending,
        int findings,
        int open,
        int takenOver,
        int leftOut) {

    /** How an audit ends. */
    public enum Ending {
        AGREED("Source and records agree"),
        CLOSED("Every finding is settled"),
        SUPERSEDED("A newer audit took its place");

        private final String label;

        Ending(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it stands, in words. */
    public String standing() {
        return ending == null ? "%d of %d findings are open".formatted(open, findings) : ending.label();
    }
}
