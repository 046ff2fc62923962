package millrace.web;

/** A change came without the version that it is a change of. Over HTTP: 428. */
public class VersionMissing extends RuntimeException {

    VersionMissing() {
        super("Send the ETag of the record you have read as If-Match, so that nobody's change is overwritten.");
    }
}
