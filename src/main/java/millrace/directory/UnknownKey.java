package millrace.directory;

/** There is no person or team with this key. */
public class UnknownKey extends RuntimeException {

    public UnknownKey(String what, String key) {
        super("There is no " + what + " " + key + ".");
    }
}
