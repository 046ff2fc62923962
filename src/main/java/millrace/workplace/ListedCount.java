package millrace.workplace;

import java.util.Locale;

/**
 * How many records a list has.
 *
 * @param exact whether it is that many; false where there are more than anybody counts
 */
public record ListedCount(int value, boolean exact) {

    /** The number as people read it. */
    public String words() {
        return String.format(Locale.UK, "%,d", value) + (exact ? "" : "+");
    }
}
