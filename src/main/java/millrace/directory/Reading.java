package millrace.directory;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How somebody wants to read dates and times; null leaves it to the product and to what the browser asks for.
 *
 * @param language whose way of writing dates it is; words stay English
 */
public record Reading(ZoneId zone, Locale language) {

    /** As the product is set. */
    public static final Reading USUAL = new Reading(null, null);
}
