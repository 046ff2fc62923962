package millrace.workplace.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import millrace.directory.Actor;
import millrace.record.VisibilityRule;

/**
 * What somebody looks for, word by word; words in quotation marks stay together.
 *
 * @param text as it was typed
 */
record Terms(String text) {

    private static final Pattern WORDS = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

    /** Title, description and public comments; what agents say among themselves has the weight D. */
    private static final String PUBLIC = "ABC";

    List<String> words() {
        return WORDS.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** A text search query for all of the words, the last of which may go on, as far as the actor may read. */
    String all(Actor actor) {
        return query(VisibilityRule.seesInternal(actor) ? "" : PUBLIC, " & ");
    }

    /** A query for any of the words. */
    String any() {
        return query("", " | ");
    }

    private String query(String weights, String between) {
        var words = words();
        var operands = new ArrayList<String>();
        for (var n = 0; n < words.size(); n++) {
            var marks = weights + (n == words.size() - 1 ? "*" : "");
            var quoted = words.get(n).replace("\\", "\\\\").replace("'", "''");
            operands.add("'%s'%s".formatted(quoted, marks.isEmpty() ? "" : ":" + marks));
        }
        return String.join(between, operands);
    }

    /** A pattern of texts that contain what was typed, as it was typed. */
    String pattern() {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** The number that was meant, if one was: digits alone are enough. */
    String number(String prefix) {
        return text.matches("\\d+") ? prefix + "-" + text : text.toUpperCase(Locale.ROOT);
    }
}
