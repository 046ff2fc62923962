package millrace.record;

/** There is no such record, or none that the caller may know of. Over HTTP: 404. */
public class UnknownRecord extends RuntimeException {

    public UnknownRecord(String number) {
        super("There is no record " + number + ".");
    }
}
