package millrace.cmdb.graph;

/**
 * One item needs another, by itself or as one of several that stand in for each other.
 *
 * @param redundancy what those have in common; null when it needs this very one
 */
public record Dependency(long dependent, long provider, String redundancy) {

    /** Those of a dependent that stand in for each other. */
    public record Group(long dependent, String redundancy) {}

    /** Those it is one of. */
    public Group group() {
        return new Group(dependent, redundancy);
    }

    /** Whether nothing stands in for the provider. */
    public boolean alone() {
        return redundancy == null;
    }
}
