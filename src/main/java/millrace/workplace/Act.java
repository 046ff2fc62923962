package millrace.workplace;

import java.util.List;

/**
 * Something that can be done about a record now, by whoever asks; none completes a user task.
 *
 * @param name for programs
 * @param label the words on the button
 * @param explanation what it does, in a sentence
 * @param danger whether people are asked twice
 * @param undo name of the act that takes it back; null when none does
 */
public record Act(String name, String label, String explanation, List<Field> fields, boolean danger, String undo) {

    public Act {
        fields = List.copyOf(fields);
    }

    public static Act of(String name, String label, String explanation, Field... fields) {
        return new Act(name, label, explanation, List.of(fields), false, null);
    }

    public Act dangerous() {
        return new Act(name, label, explanation, fields, true, undo);
    }

    public Act undoneBy(String act) {
        return new Act(name, label, explanation, fields, danger, act);
    }
}
