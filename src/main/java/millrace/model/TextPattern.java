package millrace.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.regex.MatchResult;

/** A pattern that a form demands of a text; looking at a text takes as long as the text is, whatever the pattern says. */
public final class TextPattern {

    private static final int LONGEST = 200;
    private static final int MOST_REPEATS = 1_000;
    private static final int MOST_STEPS = 2_000;
    private static final java.util.regex.Pattern COUNTED = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What is wrong with a pattern, as a clause; empty when it can be used. */
    public static Optional<String> complaint(String written) {
        if (written.length() > LONGEST || repeats(written) > MOST_REPEATS) {
            return Optional.of("has a pattern that is too large");
        }
        try {
            return Pattern.compile(written).programSize() > MOST_STEPS
                    ? Optional.of("has a pattern that is too large")
                    : Optional.empty();
        } catch (PatternSyntaxException unusable) {
            return Optional.of("has a pattern that cannot be used: there is no looking around and no referring back");
        }
    }

    /**
     * Reads a pattern that {@link #complaint} does not complain about.
     *
     * @throws UnreadableModel when it does
     */
    public static TextPattern of(String written) {
        complaint(written).ifPresent(complaint -> {
            throw new UnreadableModel("A field " + complaint + ".");
        });
        return new TextPattern(Pattern.compile(written));
    }

    /** Whether the whole text is as the pattern says. */
    public boolean fits(String text) {
        return pattern.matches(text);
    }

    /** How often the innermost part could be written out; a repetition of repetitions multiplies. */
    private static double repeats(String written) {
        return COUNTED.matcher(written).results().mapToDouble(TextPattern::most).reduce(1, (one, other) -> one * other);
    }

    private static double most(MatchResult counted) {
        String upper = counted.group(2);
        return Math.max(1, Double.parseDouble(upper == null || upper.isEmpty() ? counted.group(1) : upper));
    }
}
