package millrace.record;

/** There is no such record, or none that the caller may know of. Over HTTP: 404. */
public class UnknownRecord extends RuntimeException {

    public UnknownRecord(String number) {
        super("There is no record " + number + ".");
    }

    /** No record of a user task that is over, never was, or works on something that the caller may not know of. */
    public static UnknownRecord ofUserTask() {
        return new UnknownRecord("of this user task");
    }
}
