package millrace.workplace;

/** How loudly something is shown. */
public enum Tone {
    PLAIN,
    GOOD,
    WARN,
    BAD
}
