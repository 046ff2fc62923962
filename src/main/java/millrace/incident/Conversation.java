package millrace.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.Decision;
import millrace.record.Decisions;
import millrace.record.InvalidInput;
import millrace.record.Link;
import millrace.record.Links;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is said about an incident: its timeline, the facts others listen to, and the answer to "why?". */
@Component
class Conversation {

    private final VisibleIncidents incidents;
    private final Timeline timeline;
    private final Links links;
    private final Decisions decisions;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Conversation(
            VisibleIncidents incidents,
            Timeline timeline,
            Links links,
            Decisions decisions,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.links = links;
        this.decisions = decisions;
        this.actors = actors;
        this.clock = clock;
        this.facts = facts;
    }

    void tell(Record fact) {
        facts.publishEvent(fact);
    }

    void note(String number, Kind kind, String note) {
        timeline.add(number, kind, note);
    }

    String link(String number, Link.Type type, String record) {
        return links.relate(number, type, record);
    }

    void unlink(String number, Link.Type type, String record) {
        links.separate(number, type, record);
    }

    void cancel(Incident incident, String reason) {
        timeline.changed(incident.number(), Kind.CANCELLED, "phase", incident.phase(), Phase.CANCELLED, reason);
        incident.enter(Phase.CANCELLED, clock.instant());
        incidents.save(incident);
    }

    /** Only agents can speak among themselves; what others want to keep from the public is not said at all. */
    void requireInsider(boolean internal) {
        if (internal) {
            actors.current().require("speak among agents", Role.AGENT, Role.INTEGRATION);
        }
    }

    boolean byConcerned(Incident incident) {
        return incident.report().concerns(actors.current().person());
    }

    String why(Incident incident) {
        List<String> sentences = new ArrayList<>();
        verdict(incident).ifPresent(decision -> sentences.add(decision.sentence()));
        for (var field : incident.assessment().assumptions()) {
            sentences.add(
                    field.equals("reach")
                            ? "Nobody said who is affected, so one person is assumed."
                            : "Nobody stated an urgency, so %s is assumed."
                                    .formatted(incident.assessment()
                                            .urgency()
                                            .label()
                                            .toLowerCase(Locale.ROOT)));
        }
        return String.join(" ", sentences);
    }

    /** The verdict that gave it its priority; empty while nobody was asked. */
    Optional<Decision> verdict(Incident incident) {
        return decisions.latest(incident.number(), "priority");
    }

    static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "reason: say why.");
        }
    }
}
