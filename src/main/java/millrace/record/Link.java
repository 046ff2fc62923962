package millrace.record;

import java.time.Instant;

/** A record's relation to another, which may live in another system. */
public record Link(Type type, String target, Instant at, String actor, Instant releasedAt) {

    /** How two records hang together, read from the first to the second. */
    public enum Type {
        DUPLICATE_OF("Duplicate of"),
        CAUSED_BY("Caused by"),
        RELATED("Related to"),
        WAITS_FOR("Waits for");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
