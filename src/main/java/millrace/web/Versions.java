package millrace.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import millrace.record.InvalidInput;

/** Versions of records as HTTP carries them: given out as {@code ETag}, sent back as {@code If-Match}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /** The tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version in an {@code If-Match}; null for {@code *}, any version.
     *
     * @throws VersionMissing when there is none
     * @throws InvalidInput when it is not one of our tags
     */
    public static Long of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        if ("*".equals(ifMatch.trim())) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw new InvalidInput("If-Match", "If-Match: send the ETag as it came, for example \"3\".");
        }
        return Long.valueOf(tag.group(1));
    }
}
