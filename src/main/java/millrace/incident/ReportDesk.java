package millrace.incident;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import millrace.database.KeptText;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import millrace.incident.IncidentManagement.Logged;
import millrace.record.InvalidInput;
import millrace.record.Readers;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import millrace.record.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a report into a record, whichever door it came through. */
@Component
class ReportDesk {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;

    private final IncidentsAtHand incidents;
    private final References references;
    private final Readers readers;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final VisibleIncidents visible;

    ReportDesk(
            IncidentsAtHand incidents,
            References references,
            Readers readers,
            Timeline timeline,
            JdbcClient jdbc,
            Actors actors,
            VisibleIncidents visible) {
        this.incidents = incidents;
        this.references = references;
        this.readers = readers;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.actors = actors;
        this.visible = visible;
    }

    /**
     * Checks the report and fills in who sends it.
     *
     * @throws InvalidInput when a field cannot be used
     * @throws NotAllowed when a requester reports in somebody else's name
     */
    LogIncident check(LogIncident log) {
        text("title", log.title(), 1, LONGEST_TITLE);
        text("description", log.description(), 0, LONGEST_DESCRIPTION);
        text("correlationId", log.correlationId(), 1, LONGEST_TITLE);
        text("source", log.source(), 1, LONGEST_TITLE);
        var services = references.services(log.service(), log.affectedServices());
        references.person("reporter", log.reporter());
        references.person("onBehalfOf", log.onBehalfOf());
        Actor actor = actors.current();
        if (log.reporter() != null
                && !log.reporter().equals(actor.person())
                && !actor.is(Role.AGENT, Role.INTEGRATION)) {
            throw NotAllowed.to("report in the name of " + log.reporter());
        }
        return new LogIncident(
                log.title().strip(),
                log.description(),
                log.channel(),
                log.reporter() == null ? actor.person() : log.reporter(),
                log.onBehalfOf(),
                services.isEmpty() ? null : services.get(0),
                services.stream().skip(1).toList(),
                log.reach(),
                log.impact(),
                log.urgency(),
                log.environment(),
                log.category(),
                log.affectedItems() == null ? null : references.items(log.affectedItems()),
                log.visibility(),
                log.source() == null || actor.isOnlyRequester() ? actor.person() : log.source(),
                log.correlationId());
    }

    /**
     * The incident that the report is, new or known by its correlation id. A report that a hidden incident already is becomes one
     * of its own, like any other: nobody learns of what they may not see.
     *
     * @throws Refusal when the hidden incident was reported by whoever sends it again
     */
    Logged take(LogIncident report) {
        var log = check(report);
        var known = known(log);
        if (known.isEmpty()) {
            return reported(log, null);
        }
        var seen = visible.find(known.get().number());
        if (seen.isPresent()) {
            return new Logged(seen.get(), false);
        }
        var sender = actors.current().person();
        var theirs = known.get().report();
        if (theirs.concerns(sender) || sender.equals(theirs.correlationOwner())) {
            throw new Refusal(
                    "correlation-id-taken",
                    "correlationId: you reported '%s' before; you may no longer see what became of it."
                            .formatted(log.correlationId()));
        }
        return reported(log, sender);
    }

    private Logged reported(LogIncident log, String correlationOwner) {
        var incident = write(log, correlationOwner);
        incidents.reported(incident);
        return new Logged(incident, true);
    }

    /** The incident that this report already is; a second sender of the same report waits here for the first. */
    private Optional<Incident> known(LogIncident log) {
        if (log.correlationId() == null) {
            return Optional.empty();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", log.source() + "\n" + log.correlationId())
                .query((row, n) -> true)
                .single();
        return incidents.correlated(
                log.source(), log.correlationId(), actors.current().person());
    }

    /** Writes the checked report as a new record. */
    Incident write(LogIncident log) {
        return write(log, null);
    }

    private Incident write(LogIncident log, String correlationOwner) {
        var opened = Incident.log(incidents.nextNumber(), log, visible.now());
        opened.report(opened.report().ownedBy(correlationOwner));
        var incident = incidents.add(opened);
        timeline.add(incident.number(), Kind.LOGGED, log.title());
        if (incident.visibility() == Visibility.NAMED_PEOPLE) {
            readers.add(incident.number(), firstReaders(incident));
        }
        return incident;
    }

    /** A record of named people starts with those it cannot do without. */
    Set<String> firstReaders(Incident incident) {
        var people = new LinkedHashSet<String>();
        people.add(actors.current().person());
        people.add(incident.report().reporter());
        people.add(incident.report().onBehalfOf());
        people.add(incident.assignee());
        people.remove(null);
        return references.withSomebodyToWork(people);
    }

    private static void text(String field, String value, int shortest, int longest) {
        Optional.ofNullable(value).flatMap(KeptText::complaint).ifPresent(complaint -> {
            throw new InvalidInput(field, "%s: %s.".formatted(field, complaint));
        });
        var length = value == null ? -1 : value.strip().length();
        if ((value == null && field.equals("title")) || (value != null && (length < shortest || length > longest))) {
            throw new InvalidInput(
                    field, "%s: must be a text of %d to %d characters.".formatted(field, shortest, longest));
        }
    }
}
