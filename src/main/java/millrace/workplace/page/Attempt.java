package millrace.workplace.page;

import java.util.Map;
import millrace.record.InvalidInput;
import millrace.workplace.Act;

/**
 * An act that somebody tried and that was not done.
 *
 * @param field the one that cannot be used; null when it is something else
 * @param values what they said, to be kept in the form
 */
record Attempt(String act, String field, String mistake, Map<String, String> values) {

    /** One of the fields cannot be used; it is called as the form calls it. */
    static Attempt of(String name, Act act, InvalidInput mistake, Map<String, String> values) {
        var said = mistake.getMessage();
        var words = act == null
                ? said
                : act.fields().stream()
                        .filter(field -> said.startsWith(field.name() + ":"))
                        .findFirst()
                        .map(field ->
                                field.label() + said.substring(field.name().length()))
                        .orElse(said);
        return new Attempt(name, mistake.field(), words, values);
    }
}
