package millrace.cmdb;

/**
 * One item needs another, by itself or as one of several that stand in for each other.
 *
 * @param redundancy what those have in common; null when it needs this very one
 */
record Dependency(long dependent, long provider, String redundancy) {

    /** Those of a dependent that stand in for each other. */
    record Group(long dependent, String redundancy) {}

    Group group() {
        return new Group(dependent, redundancy);
    }

    boolean alone() {
        return redundancy == null;
    }
}
