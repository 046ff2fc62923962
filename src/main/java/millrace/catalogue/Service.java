package millrace.catalogue;

/**
 * Something we run for others.
 *
 * @param tier importance from 1 (vital) to 4, or null when nobody has said
 * @param team key of the team that answers for it, or null
 */
public record Service(String key, String name, Integer tier, String team, boolean active) {

    /** The tier that counts in decisions: an unknown tier is 4. */
    public int effectiveTier() {
        return tier == null ? 4 : tier;
    }
}
