package millrace.record;

/**
 * A kind of record that a practice keeps; the practice publishes it as a bean, so that the one rule reaches its records too.
 *
 * @param prefix what its numbers begin with, such as INC
 * @param table where they are, with the columns that {@link VisibilityRule} needs
 * @param writer writes what the current transaction has changed and not written yet
 */
public record RecordKind(String prefix, String table, Runnable writer) {

    /** Whether this reads like the number of one of them. */
    public boolean has(String number) {
        return number != null && number.matches(prefix + "-\\d+");
    }
}
