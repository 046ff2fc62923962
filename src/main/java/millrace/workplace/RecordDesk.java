package millrace.workplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.engine.Processes;
import millrace.record.Sight;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at records of every practice and does what is done about them, for whoever is signed in. */
@Service
public class RecordDesk {

    private final Workplaces workplaces;
    private final Processes processes;
    private final Timeline timeline;
    private final Sight sight;
    private final Actors actors;
    private final KnownNames names;
    private final Storyteller storyteller;

    RecordDesk(
            Workplaces workplaces,
            Processes processes,
            Timeline timeline,
            Sight sight,
            Actors actors,
            KnownNames names,
            Storyteller storyteller) {
        this.workplaces = workplaces;
        this.processes = processes;
        this.timeline = timeline;
        this.sight = sight;
        this.actors = actors;
        this.names = names;
        this.storyteller = storyteller;
    }

    /** The record with what whoever asks may do about it now. @throws millrace.record.UnknownRecord when there is none */
    @Transactional(readOnly = true)
    public RecordView look(String number) {
        var workplace = workplaces.of(number);
        sight.of(number);
        // read first: what happens between the two readings is then taken as news, never as seen
        var position = timeline.position(number);
        var portrait = workplace.portrait(number);
        return new RecordView(
                workplace.singular(),
                portrait.with(names.named(portrait.people()), names.named(portrait.facts()), position),
                workplace.acts(number),
                actors.current().is(Role.AGENT) ? processes.openTasks(number) : List.of());
    }

    /** The record after an act; null when whoever did it sees it no longer. */
    @Transactional(readOnly = true)
    public RecordView lookAfter(Outcome outcome) {
        return sight.find(outcome.number()).isPresent() ? look(outcome.number()) : null;
    }

    /** Does it; {@link Workplace#perform} says what may go wrong. */
    public Outcome perform(String number, String act, Map<String, Object> values, Long seenVersion) {
        var outcome = workplaces.of(number).perform(number, act, values, seenVersion);
        var taken = outcome.undo();
        // there is no way back to what is seen no longer
        return taken != null && sight.find(outcome.number()).isEmpty()
                ? Outcome.of(outcome.number(), outcome.sentence())
                : outcome;
    }

    /**
     * What became of the record since somebody read it, a field each, beside what they want.
     *
     * @param position how far the timeline went when they read it
     */
    @Transactional(readOnly = true)
    public List<Difference> since(String number, long position, Map<String, Object> wanted) {
        var words = workplaces.of(number).words();
        var entries = timeline.since(sight.of(number), position).stream()
                .filter(entry -> entry.field() != null)
                .toList();
        var byField = new LinkedHashMap<String, List<ToldEntry>>();
        storyteller.tell(words, entries).forEach(entry -> byField.computeIfAbsent(
                        entry.field(), field -> new ArrayList<>())
                .add(entry));
        var wishes = wishes(words, wanted);
        return byField.values().stream()
                .map(changes -> difference(changes, wishes))
                .filter(difference -> difference.now() == null
                        ? difference.seen() != null
                        : !difference.now().equals(difference.seen()))
                .toList();
    }

    private static Difference difference(List<ToldEntry> changes, Map<String, String> wishes) {
        var last = changes.get(changes.size() - 1);
        return new Difference(
                last.field(),
                last.label(),
                changes.get(0).from(),
                last.to(),
                wishes.get(last.field()),
                last.actorName(),
                last.at());
    }

    /** What is wanted, in words: told as if it had happened. */
    private Map<String, String> wishes(Vocabulary words, Map<String, Object> wanted) {
        var entries = wanted.entrySet().stream()
                .filter(wish -> wish.getValue() instanceof String text && !text.isBlank())
                .map(wish -> new TimelineEntry(
                        null,
                        actors.current().person(),
                        TimelineEntry.Kind.CHANGED,
                        wish.getKey(),
                        null,
                        (String) wish.getValue(),
                        null,
                        false))
                .toList();
        var wishes = new LinkedHashMap<String, String>();
        storyteller.tell(words, entries).forEach(entry -> wishes.put(entry.field(), entry.to()));
        return wishes;
    }
}
