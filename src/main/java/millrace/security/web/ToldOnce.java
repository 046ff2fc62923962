package millrace.security.web;

import millrace.record.InvalidInput;

/** Keeps requests with secrets out of what is kept to repeat an answer: neither the secret nor a digest of it stays there. */
final class ToldOnce {

    static final String KEY = "Idempotency-Key";

    private ToldOnce() {}

    /** Refuses a request that is to be repeatable. */
    static void check(String key) {
        if (key != null) {
            throw new InvalidInput(KEY, KEY + ": a secret is told once, so this request cannot be repeated.");
        }
    }
}
