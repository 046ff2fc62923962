package millrace.directory;

import java.util.regex.Pattern;

/** What a key of a person or team looks like: safe in addresses, in lists and as an identity of the engine. */
final class Keys {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private Keys() {}

    static void check(String what, String key) {
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "The key of a " + what
                            + " has 1 to 64 small letters, digits, dots, hyphens or underscores and begins with a letter or digit.");
        }
    }
}
