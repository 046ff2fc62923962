package millrace.workplace.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows where in a text the words stand that somebody looks for, in their other forms too. */
public final class MatchedWords {

    private static final int BEFORE = 60;
    private static final int LENGTH = 200;
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Pattern words;

    /**
     * @param typed the words as they were typed
     * @param stems what all forms of these words begin with
     */
    MatchedWords(Terms typed, Collection<String> stems) {
        var parts = Stream.concat(Stream.of(typed.text()), typed.words().stream())
                .filter(word -> word.length() > 1)
                .map(Pattern::quote);
        var beginnings = stems.stream()
                .filter(stem -> stem.length() > 2)
                .map(stem -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(stem) + "[\\p{L}\\p{N}]*");
        var all = Stream.concat(parts, beginnings).distinct().collect(Collectors.joining("|"));
        words = all.isEmpty() ? NOTHING : Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean in(String text) {
        return text != null && words.matcher(text).find();
    }

    /** The whole text, its matched parts marked. */
    List<Passage> marked(String text) {
        var passages = new ArrayList<Passage>();
        var matcher = words.matcher(text);
        var end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                passages.add(new Passage(text.substring(end, matcher.start()), false));
            }
            passages.add(new Passage(matcher.group(), true));
            end = matcher.end();
        }
        if (end < text.length()) {
            passages.add(new Passage(text.substring(end), false));
        }
        return passages;
    }

    /** What stands around the first match; empty where nothing matches. */
    Optional<List<Passage>> excerpt(String text) {
        var matcher = words.matcher(text == null ? "" : text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var start = matcher.start() <= BEFORE ? 0 : beginningOfWord(text, matcher.start() - BEFORE);
        var end = Math.min(text.length(), Math.max(start + LENGTH, matcher.end()));
        var shown = (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
        return Optional.of(marked(shown.replaceAll("\\s+", " ")));
    }

    private static int beginningOfWord(String text, int from) {
        var space = text.indexOf(' ', from);
        return space < 0 || space > from + BEFORE / 2 ? from : space + 1;
    }

    /** A piece of a text. */
    public record Passage(String text, boolean matched) {}
}
