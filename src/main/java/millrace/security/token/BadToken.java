package millrace.security.token;

import org.springframework.security.core.AuthenticationException;

/** What was shown as a token is none, or none any more; the message is a sentence for whoever holds it. */
public class BadToken extends AuthenticationException {

    private static final long serialVersionUID = 1;

    BadToken(String sentence) {
        super(sentence);
    }
}
