package millrace.workplace;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What people type where a name is suggested together with its key: Web shop (shop), or the key alone. */
public final class NamedKeys {

    private static final Pattern NAMED = Pattern.compile("^.*\\(([^()\\s]+)\\)$");

    private NamedKeys() {}

    /** The key in it; the text itself where there is none in brackets. */
    public static String key(String typed) {
        return NAMED.matcher(typed.strip()).replaceFirst("$1");
    }

    /** The keys in a list that commas or semicolons divide; none for null. */
    public static List<String> keys(String typed) {
        return parts(typed).stream().map(NamedKeys::key).toList();
    }

    /** The texts that commas, semicolons or ends of lines divide; none for null. */
    public static List<String> parts(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
