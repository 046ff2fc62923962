package millrace.incident;

import millrace.record.Links;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Incidents wait, for what is linked to them, and go on; every wait begins and ends on the timeline, whoever ends it. */
@Component
class Waits {

    private final VisibleIncidents incidents;
    private final Duplicates duplicates;
    private final Links links;
    private final Timeline timeline;
    private final ApplicationEventPublisher facts;

    Waits(
            VisibleIncidents incidents,
            Duplicates duplicates,
            Links links,
            Timeline timeline,
            ApplicationEventPublisher facts) {
        this.incidents = incidents;
        this.duplicates = duplicates;
        this.links = links;
        this.timeline = timeline;
        this.facts = facts;
    }

    /** Begins a wait, for what has that number here or elsewhere; for a parent it must be one of ours. The process is told. */
    void begin(Incident incident, Awaited awaited, String on, String reason) {
        var number = incident.number();
        incident.pause(awaited);
        if (awaited == Awaited.PARENT) {
            duplicates.nominate(incident, on);
        } else if (on != null && !on.isBlank()) {
            links.await(number, on);
        }
        incidents.save(incident);
        timeline.changed(number, Kind.WAIT_STARTED, "waitsFor", null, awaited, reason);
        facts.publishEvent(new IncidentPaused(number, awaited));
    }

    /** What waits for this incident waits no longer: it was cancelled or reopened. */
    void release(Incident parent, String became) {
        duplicates.release(parent, became);
    }

    /** Ends the wait; the process is told. */
    void end(Incident incident, String why) {
        var awaited = incident.waitsFor();
        if (awaited == Awaited.PARENT) {
            duplicates.leave(incident, why);
        }
        ended(incident, why);
        facts.publishEvent(new IncidentResumed(incident.number(), awaited));
    }

    /** The wait has ended in the process. */
    void ended(Incident incident, String why) {
        incident.resume();
        incidents.save(incident);
        links.endWaiting(incident.number());
        timeline.add(incident.number(), Kind.WAIT_ENDED, why);
    }
}
