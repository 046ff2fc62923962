package millrace.security.token;

import org.springframework.security.access.AccessDeniedException;

/** A good token was shown for something that it does not open; the message is a sentence for whoever holds it. */
public class OutOfScope extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    OutOfScope(String sentence) {
        super(sentence);
    }
}
