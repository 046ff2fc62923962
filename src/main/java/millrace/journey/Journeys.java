package millrace.journey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import millrace.engine.ProcessRun;
import millrace.journey.SeenRuns.KnownModel;
import millrace.journey.SeenRuns.Seen;
import millrace.model.ProcessMap;
import millrace.record.Sight;
import millrace.record.Sighted;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Journeys of records for whoever may see the record: everything for those who work here, phases for those who asked for help.
 * Calls for a number that is unknown or hidden throw {@link UnknownRecord}.
 */
@Service
@Transactional(readOnly = true)
public class Journeys {

    private static final String FORGOTTEN =
            "The engine keeps no history of this record: it was imported, or its process is over for so long that the history was"
                    + " cleaned up. These are the phases that the record itself remembers.";

    private final Sight sight;
    private final SeenRuns runs;
    private final PhaseLog log;
    private final Directory directory;
    private final Actors actors;
    private final Clock clock;

    Journeys(Sight sight, SeenRuns runs, PhaseLog log, Directory directory, Actors actors, Clock clock) {
        this.sight = sight;
        this.runs = runs;
        this.log = log;
        this.directory = directory;
        this.actors = actors;
        this.clock = clock;
    }

    /** Whether whoever asks reads steps and sees the process, and not only its phases. */
    public boolean inDetail() {
        return actors.current().is(Role.AGENT);
    }

    /** The journey of a record by one of its runs; null for the newest. */
    public Journey read(String number, String run) {
        Sighted record = sight.of(number);
        List<ProcessRun> all = runs.of(record);
        Optional<Seen> seen = runs.choose(record, all, inDetail() ? run : null).map(runs::see);
        if (!inDetail() || seen.isEmpty()) {
            return phases(record, seen, all.stream().anyMatch(one -> one.to() == null));
        }
        return detailed(record, all, seen.get());
    }

    /** What the process of a run looks like; null for the newest run. @throws UnknownRecord when there is no run */
    public String drawing(String number, String run) {
        Sighted record = sight.of(number);
        if (!inDetail()) {
            throw NotAllowed.to("see the process of " + number);
        }
        return runs.choose(record, runs.of(record), run)
                .map(runs::model)
                .map(KnownModel::drawing)
                .orElseThrow(() -> new UnknownRecord(number + " with a process that is still known"));
    }

    private Journey phases(Sighted record, Optional<Seen> seen, boolean running) {
        Optional<Course> course = seen.map(one -> new Course(one, Names.of(directory, one), clock.instant()));
        ProcessMap map = seen.map(one -> one.model().map()).orElse(null);
        List<Phase> told = log.of(record, map, running, inDetail());
        return Journey.ofPhases(
                record.number(),
                told.isEmpty()
                        ? course.map(Course::phases).orElse(List.of()).stream()
                                .map(phase -> forWhoeverReads(phase, map))
                                .toList()
                        : told,
                course.map(Course::asked).orElse(List.of()),
                inDetail() ? FORGOTTEN : null);
    }

    private Phase forWhoeverReads(Phase phase, ProcessMap map) {
        return new Phase(
                null,
                PhaseLog.name(map.nodes().get(phase.element()), inDetail()),
                phase.state(),
                phase.entered(),
                phase.left(),
                phase.lasted(),
                phase.passes());
    }

    private Journey detailed(Sighted record, List<ProcessRun> all, Seen seen) {
        Instant now = clock.instant();
        Names names = Names.of(directory, seen);
        Course course = new Course(seen, names, now);
        Outlook outlook = new Outlook(seen, names);
        List<Token> tokens = course.tokens();
        return new Journey(
                record.number(),
                Run.of(seen.run(), now),
                all.stream().map(run -> Run.of(run, now)).toList(),
                seen.model().map().planes(),
                course.phases(),
                course.steps(),
                seen.passages().size() >= SeenRuns.MANY,
                tokens,
                outlook.waits(),
                outlook.failures(),
                outlook.next(tokens),
                course.asked(),
                null);
    }
}
