package millrace.incident.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.directory.UnknownKey;
import millrace.incident.Awaited;
import millrace.incident.Incident;
import millrace.incident.IncidentAct;
import millrace.incident.IncidentManagement;
import millrace.incident.web.Deed.Situation;
import millrace.workplace.Act;
import millrace.workplace.Field;
import millrace.workplace.Given;
import millrace.workplace.Outcome;
import org.springframework.stereotype.Component;

/** All that can be done about incidents without completing a user task, in the order of their page. */
@Component
class Deeds {

    private final IncidentManagement management;
    private final IncidentVocabulary words;
    private final WorkDeeds work;
    private final List<Deed> all;

    Deeds(
            IncidentManagement management,
            IncidentVocabulary words,
            TalkDeeds talk,
            WorkDeeds work,
            ScopeDeeds scope,
            LinkDeeds links) {
        this.management = management;
        this.words = words;
        this.work = work;
        this.all = Stream.of(talk.all(), work.all(), scope.all(), links.all(), talk.ofTheEnd(), links.ofVisibility())
                .flatMap(List::stream)
                .toList();
    }

    /** What whoever asks may do with the incident now, and what would change something. */
    List<Act> offered(Incident incident) {
        var asked = new Situation(incident, words.forInsiders());
        var possible = management.possible(incident);
        return all.stream()
                .filter(deed -> possible.contains(deed.act()) && isOfUse(deed.act(), incident))
                .map(deed -> deed.offered().apply(asked))
                .filter(act -> act.fields().stream().noneMatch(Deeds::leavesNoChoice))
                .toList();
    }

    Outcome perform(String number, String name, Map<String, Object> values, Long seenVersion) {
        management.get(number);
        var deed = all.stream()
                .filter(one -> one.act().key().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownKey("act", name));
        var seen = words.forInsiders() && deed.careful() ? seenVersion : null;
        var asked = new Situation(management.require(deed.act(), number, seen), words.forInsiders());
        return deed.done().apply(asked, Given.of(deed.offered().apply(asked), values));
    }

    private boolean isOfUse(IncidentAct act, Incident incident) {
        return switch (act) {
            case TAKE -> !work.isMine(incident);
            // whoever ends the wait for a parent says that it is no duplicate
            case RESUME -> incident.waitsFor() != Awaited.PARENT;
            default -> true;
        };
    }

    private static boolean leavesNoChoice(Field field) {
        return field.required()
                && field.type() == Field.Type.CHOICE
                && field.options().isEmpty();
    }
}
