package millrace.incident.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.directory.Directory;
import millrace.incident.IncidentProgress;
import millrace.record.InvalidInput;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/**
 * What became of an incident while somebody had a form of it open: the form says in {@code asOf} how far the timeline went
 * when it was filled, so what it only shows is told apart from what the person made different.
 */
@Component
class Meanwhile {

    static final String AS_OF = "asOf";

    private final IncidentProgress incidents;
    private final IncidentContext context;
    private final Timeline timeline;
    private final Directory directory;

    Meanwhile(IncidentProgress incidents, IncidentContext context, Timeline timeline, Directory directory) {
        this.incidents = incidents;
        this.context = context;
        this.timeline = timeline;
        this.directory = directory;
    }

    /**
     * Those of the fields that the person made different; nobody else changes the incident until the transaction ends.
     *
     * @throws InvalidInput when somebody else has changed one of them meanwhile, to something else
     */
    Map<String, Object> changes(String number, Map<String, Object> form, List<String> fields) {
        var standing = context.fields(incidents.hold(number));
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
                throw changed(field, now, theirs.get(theirs.size() - 1));
            }
            changes.put(field, wanted);
        }
        return changes;
    }

    /** A form without a position shows nothing of the record, so everything in it is meant. */
    private Collection<TimelineEntry> since(String number, Map<String, Object> form) {
        return form.get(AS_OF) instanceof Number position ? timeline.since(number, position.longValue()) : List.of();
    }

    private InvalidInput changed(String field, Object now, TimelineEntry last) {
        var who = directory.name(last.actor());
        var what = now == null ? "emptied it" : "made it '%s'".formatted(context.words(field, now.toString()));
        return new InvalidInput(
                field,
                "%s: %s %s while you had this form open. Choose the same, or open the task again."
                        .formatted(field, who, what));
    }
}
