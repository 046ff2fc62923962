package millrace.incident;

import java.time.Clock;
import java.time.Instant;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.Link;
import millrace.record.Links;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens when service turns out not to be restored after all. */
@Component
class Reopening {

    private final VisibleIncidents incidents;
    private final ReportDesk desk;
    private final Duplicates duplicates;
    private final Timeline timeline;
    private final Links links;
    private final IncidentSettings settings;
    private final Announcer announcer;

    Reopening(
            VisibleIncidents incidents,
            ReportDesk desk,
            Duplicates duplicates,
            Timeline timeline,
            Links links,
            IncidentSettings settings,
            Announcer announcer) {
        this.incidents = incidents;
        this.desk = desk;
        this.duplicates = duplicates;
        this.timeline = timeline;
        this.links = links;
        this.settings = settings;
        this.announcer = announcer;
    }

    /** The clock, who acts, and the way facts get out. */
    @Component
    record Announcer(Clock clock, Actors actors, ApplicationEventPublisher facts) {}

    /**
     * The record itself while it is not closed for longer than the reopening time, else a new one linked to it.
     *
     * @throws Refusal when the incident is still being worked on
     */
    Incident reopen(Incident incident, String reason) {
        Standing.requireRestoredOrOver(incident);
        Conversation.requireReason(reason);
        return switch (incident.phase()) {
            case PENDING_REVIEW, RESOLVED -> again(incident, reason, false);
            case CLOSED ->
                late(incident.milestones().closedAt()) ? anew(incident, reason) : again(incident, reason, true);
            case CANCELLED ->
                late(incident.milestones().cancelledAt()) ? anew(incident, reason) : again(incident, reason, true);
            case TRIAGE, INVESTIGATE ->
                throw new IllegalStateException("an incident that is worked on was let through");
        };
    }

    private Incident again(Incident incident, String reason, boolean wasClosed) {
        if (incident.parent() != null) {
            duplicates.leave(incident, reason);
        }
        incident.reopen(announcer.clock().instant());
        if (wasClosed) {
            timeline.changed(incident.number(), Kind.REOPENED, "phase", incident.phase(), Phase.INVESTIGATE, reason);
            incident.enter(Phase.INVESTIGATE, announcer.clock().instant());
        } else {
            // the process tells of the phase when it gets there
            timeline.add(incident.number(), Kind.REOPENED, reason);
        }
        incidents.save(incident);
        duplicates.release(incident, "reopened");
        announcer.facts().publishEvent(new IncidentReopened(incident.number(), wasClosed));
        return incident;
    }

    private Incident anew(Incident incident, String reason) {
        var report = incident.report();
        var scope = incident.scope();
        var linked = desk.write(desk.check(new LogIncident(
                report.title(),
                reason,
                report.channel(),
                announcer.actors().current().is(Role.AGENT) ? report.reporter() : null,
                report.onBehalfOf(),
                scope.service(),
                scope.affectedServices(),
                scope.reach(),
                null,
                incident.assessment().urgency(),
                scope.environment(),
                scope.category(),
                scope.affectedItems(),
                incident.visibility(),
                null,
                null)));
        links.add(linked.number(), Link.Type.RELATED, incident.number());
        timeline.add(incident.number(), Kind.NOTED, "Reported again as %s: %s".formatted(linked.number(), reason));
        announcer.facts().publishEvent(new IncidentLogged(linked.number()));
        return linked;
    }

    private boolean late(Instant over) {
        return over == null
                || over.plus(settings.reopeningTime())
                        .isBefore(announcer.clock().instant());
    }
}
