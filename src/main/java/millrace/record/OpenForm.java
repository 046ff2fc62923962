package millrace.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import millrace.directory.Directory;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/**
 * What became of a record while somebody had a form of it open: the form says in {@code asOf} how far the timeline went when it was
 * filled, so what it only shows is told apart from what the person made different.
 */
@Component
public class OpenForm {

    public static final String AS_OF = "asOf";

    private final Timeline timeline;
    private final Directory directory;

    OpenForm(Timeline timeline, Directory directory) {
        this.timeline = timeline;
        this.directory = directory;
    }

    /**
     * Those of the fields that the person made different.
     *
     * @param standing what the record says of them now; nobody else changes it until the transaction ends
     * @param words a value as people read it, by its field
     * @throws InvalidInput when somebody else has changed one of them meanwhile, to something else
     */
    public Map<String, Object> changes(
            String number,
            Map<String, Object> form,
            List<String> fields,
            Map<String, Object> standing,
            BinaryOperator<String> words) {
        var since = since(number, form);
        var changes = new HashMap<String, Object>();
        for (var field : fields) {
            var wanted = form.get(field);
            var now = standing.get(field);
            if (wanted == null || wanted.equals(now)) {
                continue;
            }
            var theirs =
                    since.stream().filter(entry -> field.equals(entry.field())).toList();
            if (!theirs.isEmpty() && wanted.equals(theirs.get(0).from())) {
                continue;
            }
            // what was only decided anew gives way to what a person says
            if (theirs.stream().anyMatch(entry -> entry.kind() == Kind.CHANGED)) {
                throw changed(field, now, theirs.get(theirs.size() - 1), words);
            }
            changes.put(field, wanted);
        }
        return changes;
    }

    /** A form without a position shows nothing of the record, so everything in it is meant. */
    private Collection<TimelineEntry> since(String number, Map<String, Object> form) {
        return form.get(AS_OF) instanceof Number position ? timeline.since(number, position.longValue()) : List.of();
    }

    private InvalidInput changed(String field, Object now, TimelineEntry last, BinaryOperator<String> words) {
        var who = directory.name(last.actor());
        var what = now == null ? "emptied it" : "made it '%s'".formatted(words.apply(field, now.toString()));
        return new InvalidInput(
                field,
                "%s: %s %s while you had this form open. Choose the same, or open the task again."
                        .formatted(field, who, what));
    }
}
