package millrace.importing.servicenow;

/** A row that cannot be taken over; the message says why. */
public final class UnreadableRow extends Exception {

    private static final int SHOWN = 60;

    UnreadableRow(String reason) {
        super(reason);
    }

    /** The value of that column is not what it has to be. */
    static UnreadableRow because(LogColumn column, String value, String expected) {
        var shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return new UnreadableRow("%s: \"%s\" is not %s".formatted(column.header(), shown, expected));
    }

    public static UnreadableRow missing(LogColumn column) {
        return new UnreadableRow("%s is missing".formatted(column.header()));
    }
}
