package millrace.engine.inspection;

/** How long the engine keeps the history of what has ended; every model says it. */
final class TimeToLive {

    static final String MISSING = "has no history time to live; say how many days, such as P365D";

    private TimeToLive() {}

    static boolean isOne(String text) {
        return text.matches("P?\\d{1,5}D?");
    }
}
