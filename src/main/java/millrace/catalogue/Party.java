package millrace.catalogue;

/** A person or a team that has a part in a service, by key. */
public record Party(Kind kind, String key) implements Comparable<Party> {

    private static final String TEAM = "team:";

    /** What the key names. */
    public enum Kind {
        PERSON,
        TEAM
    }

    /** The part that somebody has in a service. */
    public enum Role {
        APPROVER("Approves its changes"),
        RESPONDER("Responds when it fails"),
        STAKEHOLDER("Wants to know");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Party person(String key) {
        return new Party(Kind.PERSON, key);
    }

    public static Party team(String key) {
        return new Party(Kind.TEAM, key);
    }

    /** The party that is written so in lists. */
    static Party of(String written) {
        return written.startsWith(TEAM) ? team(written.substring(TEAM.length())) : person(written);
    }

    @Override
    public int compareTo(Party other) {
        return toString().compareTo(other.toString());
    }

    /** As it is written in lists: the key of a person, or {@code team:} and the key of a team. */
    @Override
    public String toString() {
        return kind == Kind.TEAM ? TEAM + key : key;
    }
}
