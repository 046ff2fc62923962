package millrace.web;

import java.io.IOException;

/** A body went on past what is read of it. Over HTTP: 413. */
class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("The body is larger than what is read of it.");
    }
}
