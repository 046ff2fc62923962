package millrace.record;

import java.time.Instant;

/**
 * A record's relation to another, which may live in another system.
 *
 * @param incoming whether it starts at the other record
 * @param other the other record's number
 */
public record Link(Type type, boolean incoming, String other, Instant at, String actor) {

    /** The relation in words, read from the record that is looked at. */
    public String words() {
        return incoming ? type.reversed() : type.label();
    }

    /** How two records hang together, read from the first to the second. */
    public enum Type {
        DUPLICATE_OF("Duplicate of", "Has the duplicate"),
        CAUSED_BY("Caused by", "Caused"),
        RELATED("Related to", "Related to"),
        WAITS_FOR("Waits for", "Is waited for by");

        private final String label;
        private final String reversed;

        Type(String label, String reversed) {
            this.label = label;
            this.reversed = reversed;
        }

        public String label() {
            return label;
        }

        /** The link in words, read from the second record to the first. */
        public String reversed() {
            return reversed;
        }
    }
}
