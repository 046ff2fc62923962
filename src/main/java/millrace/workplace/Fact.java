package millrace.workplace;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One thing that is known about a record.
 *
 * @param name the field's name in the interface
 * @param key of the person, team, service or record that it names; null for texts and times
 * @param text what people read; null for times, which every reader reads in a zone of their own
 */
public record Fact(String name, String label, Kind kind, String key, String text, Instant at) {

    /** What a fact names. */
    public enum Kind {
        TEXT,
        PERSON,
        TEAM,
        SERVICE,
        ITEM,
        TIME,
        RECORD
    }

    public static Fact text(String name, String label, String text) {
        return new Fact(name, label, Kind.TEXT, null, text, null);
    }

    public static Fact time(String name, String label, Instant at) {
        return new Fact(name, label, Kind.TIME, null, null, at);
    }

    /** Somebody or something by its key, whose name others know. */
    public static Fact of(Kind kind, String name, String label, String key) {
        return new Fact(name, label, kind, key, key, null);
    }

    /** The same fact, with the name behind its key. */
    public Fact named(UnaryOperator<String> names) {
        return new Fact(name, label, kind, key, names.apply(key), at);
    }

    /** Whether there is something to show. */
    public boolean isKnown() {
        return at != null || (text != null && !text.isBlank());
    }
}
