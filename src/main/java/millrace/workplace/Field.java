package millrace.workplace;

import java.util.List;

/**
 * Something to be said with an act.
 *
 * @param name as in the record's interface where it changes a field of it
 * @param type what can be said; people, teams and records are given by key
 * @param options of a choice; empty otherwise
 * @param value what it is now; null for nothing
 * @param hint what else to know; null for nothing
 */
public record Field(
        String name, String label, Type type, boolean required, List<Option> options, String value, String hint) {

    /** What can be said. */
    public enum Type {
        TEXT,
        LINES,
        CHOICE,
        PERSON,
        PEOPLE,
        TEAM,
        RECORD,
        SERVICE,
        SERVICES,
        ITEMS,
        FLAG
    }

    /** One of the things to choose from. */
    public record Option(String value, String label) {}

    public Field {
        options = List.copyOf(options);
    }

    public static Field of(Type type, String name, String label) {
        return new Field(name, label, type, false, List.of(), null, null);
    }

    public static Field choice(String name, String label, List<Option> options) {
        return new Field(name, label, Type.CHOICE, false, options, null, null);
    }

    /** Why it is done. */
    public static Field reason() {
        return of(Type.LINES, "reason", "Reason");
    }

    public Field due() {
        return new Field(name, label, type, true, options, value, hint);
    }

    public Field now(String current) {
        return new Field(name, label, type, required, options, current, hint);
    }

    public Field hint(String sentence) {
        return new Field(name, label, type, required, options, value, sentence);
    }
}
