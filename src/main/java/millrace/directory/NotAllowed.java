package millrace.directory;

/** The person who acts has no right to do this; the message is a sentence for them. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String sentence) {
        super(sentence);
    }

    /** The refusal of an action, named as it reads after "may not". */
    public static NotAllowed to(String action) {
        return new NotAllowed("You may not " + action + ".");
    }
}
