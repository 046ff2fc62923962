package millrace.directory;

import java.util.regex.Pattern;

/** What a key of a person or team looks like: safe in addresses, in lists and as an identity of the engine. */
enum Keys {
    PERSON("[a-z0-9][a-z0-9._-]{0,63}", "small letters, digits, dots, hyphens or underscores, a letter or digit first"),
    TEAM("[a-z][a-z0-9-]{0,63}", "small letters, digits or hyphens, a letter first");

    private final Pattern shape;
    private final String words;

    Keys(String shape, String words) {
        this.shape = Pattern.compile(shape);
        this.words = words;
    }

    void check(String key) {
        if (key == null || !shape.matcher(key).matches()) {
            throw new IllegalArgumentException("The key " + key + " has to have 1 to 64 " + words + ".");
        }
    }
}
