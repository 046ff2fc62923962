package millrace.workplace;

import java.util.Map;

/**
 * What became of an act.
 *
 * @param number of the record it goes on with; another one when the act opened one
 * @param sentence what was done, for people
 * @param undo null when it cannot be taken back
 */
public record Outcome(String number, String sentence, Undo undo) {

    /** The act that takes it back, with everything it needs. */
    public record Undo(String act, String label, Map<String, Object> values) {}

    public static Outcome of(String number, String sentence) {
        return new Outcome(number, sentence, null);
    }

    public Outcome undo(String act, String label, Map<String, Object> values) {
        return new Outcome(number, sentence, new Undo(act, label, values));
    }
}
