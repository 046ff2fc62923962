package millrace.incident;

import java.util.HashSet;
import java.util.Set;
import millrace.database.OfTransaction;
import millrace.record.InvalidInput;
import millrace.record.Link;
import millrace.record.Links;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import millrace.record.UnknownRecord;
import millrace.record.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Incidents that are the same as another one: they wait for it, are resolved with it and released when it goes astray. */
@Component
class Duplicates {

    private final IncidentsAtHand incidents;
    private final VisibleIncidents visible;
    private final Links links;
    private final Timeline timeline;
    private final ApplicationEventPublisher facts;
    private final OfTransaction<Set<String>> resolved = new OfTransaction<>(HashSet::new, parents -> {});

    Duplicates(
            IncidentsAtHand incidents,
            VisibleIncidents visible,
            Links links,
            Timeline timeline,
            ApplicationEventPublisher facts) {
        this.incidents = incidents;
        this.visible = visible;
        this.links = links;
        this.timeline = timeline;
        this.facts = facts;
    }

    /**
     * Says whose duplicate the incident is; a duplicate of a duplicate belongs to the first of them.
     *
     * @throws InvalidInput when there is no such incident, or it is the incident itself
     * @throws Refusal when that incident is over
     */
    void nominate(Incident incident, String parentNumber) {
        if (parentNumber == null || parentNumber.isBlank()) {
            throw new InvalidInput("parent", "parent: say which incident it duplicates.");
        }
        var named = visible.toChange(parentNumber.strip());
        var parent = named.parent() == null ? named : first(named);
        if (parent.number().equals(incident.number())) {
            throw new InvalidInput(
                    "parent", "parent: %s cannot be a duplicate of itself.".formatted(incident.number()));
        }
        parent.requireOpen();
        if (incident.parent() != null && !incident.parent().equals(parent.number())) {
            leave(incident, "It duplicates " + parent.number() + ".");
        }
        incident.mergeInto(parent.number());
        links.add(incident.number(), Link.Type.DUPLICATE_OF, parent.number());
        incidents.openDuplicates(incident.number()).forEach(duplicate -> passOn(duplicate, parent.number()));
    }

    /**
     * Makes a new incident a duplicate of an open one, whoever reported it: of one that everybody may see, because not even a wait
     * tells of another, and that is still worked on, because what broke after it was restored is something else.
     *
     * @return whether it was done
     */
    boolean join(Incident incident, String candidate) {
        // only the first of them is locked: whoever resolves it locks its duplicates after it
        var parent = incidents
                .find(candidate)
                .map(found -> found.parent() == null ? candidate : found.parent())
                .flatMap(incidents::lock)
                .filter(first -> first.parent() == null
                        && first.visibility() == Visibility.EVERYBODY
                        && first.phase().open()
                        && !first.phase().restored());
        parent.ifPresent(first -> {
            incident.mergeInto(first.number());
            visible.save(incident);
            links.add(incident.number(), Link.Type.DUPLICATE_OF, first.number());
        });
        return parent.isPresent();
    }

    private Incident first(Incident duplicate) {
        try {
            return visible.toChange(duplicate.parent());
        } catch (UnknownRecord hidden) {
            throw new InvalidInput(
                    "parent",
                    "parent: %s is itself a duplicate, of an incident that you may not see."
                            .formatted(duplicate.number()));
        }
    }

    /** The parent is resolved: what waits for it is restored with it, and its requester is asked in turn. */
    void resolveWith(Incident parent) {
        // it is locked, so nothing joins it between its resolution and a closure in the same transaction
        if (!resolved.get().map(known -> known.add(parent.number())).orElse(true)) {
            return;
        }
        for (var duplicate : incidents.openDuplicates(parent.number())) {
            if (duplicate.waitsFor() == Awaited.PARENT) {
                // what was done there is told only where everybody may know of it
                var told = parent.visibility() == Visibility.EVERYBODY;
                duplicate.resolution(duplicate
                        .resolution()
                        .code(ResolutionCode.DUPLICATE)
                        .notes(told ? parent.resolution().notes() : null));
                timeline.add(
                        duplicate.number(),
                        Kind.RESTORED,
                        told
                                ? "%s, its parent, was resolved.".formatted(parent.number())
                                : "The incident it duplicates was resolved.");
                visible.save(duplicate);
                facts.publishEvent(new ParentResolved(duplicate.number()));
            }
        }
    }

    /** The parent was cancelled or reopened: its open duplicates stand for themselves again. */
    void release(Incident parent, String became) {
        resolved.get().ifPresent(known -> known.remove(parent.number()));
        var why = parent.visibility() == Visibility.EVERYBODY
                ? "%s, its parent, was %s.".formatted(parent.number(), became)
                : "The incident it duplicates was %s.".formatted(became);
        for (var duplicate : incidents.openDuplicates(parent.number())) {
            var waited = duplicate.waitsFor() == Awaited.PARENT;
            var inReview = duplicate.phase() == Phase.PENDING_REVIEW || duplicate.phase() == Phase.RESOLVED;
            links.release(duplicate.number(), Link.Type.DUPLICATE_OF, parent.number(), why);
            duplicate.release();
            if (inReview) {
                duplicate.reopen(visible.now());
            }
            visible.save(duplicate);
            if (waited) {
                timeline.add(duplicate.number(), Kind.WAIT_ENDED, why);
                facts.publishEvent(new IncidentResumed(duplicate.number(), Awaited.PARENT));
            } else if (inReview) {
                timeline.add(duplicate.number(), Kind.REOPENED, why);
                facts.publishEvent(new IncidentReopened(duplicate.number(), false));
            }
        }
    }

    /** The incident turned out not to be a duplicate. */
    void leave(Incident duplicate, String why) {
        links.release(duplicate.number(), Link.Type.DUPLICATE_OF, duplicate.parent(), why);
        duplicate.release();
    }

    private void passOn(Incident duplicate, String grandparent) {
        links.release(duplicate.number(), Link.Type.DUPLICATE_OF, duplicate.parent(), "passed on to " + grandparent);
        duplicate.mergeInto(grandparent);
        visible.save(duplicate);
        links.add(duplicate.number(), Link.Type.DUPLICATE_OF, grandparent);
    }
}
