package millrace.cmdb;

/** Why an answer about the configuration is not whole. */
public enum Cut {
    DEPTH("What is more than 10 steps away is left out."),
    SIZE("There is more than is told here: the nearest 5,000 items are.");

    private final String sentence;

    Cut(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** Why a walk stopped; null when it came to its end. */
    static Cut of(boolean deeper, boolean more) {
        return more ? SIZE : deeper ? DEPTH : null;
    }
}
