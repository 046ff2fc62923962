package millrace.catalogue;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.StaleRecord;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for changes of services, by their fields in the API. Managers and administrators add and change, owners change their
 * own; everybody else gets {@link millrace.directory.NotAllowed}. What cannot be used is {@link InvalidInput}, what somebody changed
 * meanwhile {@link StaleRecord}.
 */
@org.springframework.stereotype.Service
@Transactional
public class CatalogueManagement {

    private final Services services;
    private final ServiceHistory history;
    private final Directory directory;
    private final Actors actors;
    private final Clock clock;

    CatalogueManagement(Services services, ServiceHistory history, Directory directory, Actors actors, Clock clock) {
        this.services = services;
        this.history = history;
        this.directory = directory;
        this.actors = actors;
        this.clock = clock;
    }

    /** Adds a service; without a key it is called by its number in small letters. */
    public Service add(Map<String, Object> sent) {
        ServiceRights.requireToKeepAll(actors.current(), "add services");
        var blank = Service.named(ServiceDrafts.key(sent, "svc"), null, null, null);
        var wanted = ServiceDrafts.of(blank, withoutKey(sent));
        check(wanted);
        var added = wanted.numbered(services.nextNumber(), clock.instant());
        if (!services.add(added)) {
            throw new InvalidInput("key", "key: there is a service '%s' already.".formatted(added.key()));
        }
        history.added(added.number());
        history.changed(blank.numbered(added.number(), added.createdAt()), added);
        return services.find(added.key()).orElseThrow();
    }

    /**
     * Changes a service.
     *
     * @param seenVersion null is any version
     */
    public Service change(String keyOrNumber, Map<String, Object> sent, Long seenVersion) {
        var before = services.toChange(keyOrNumber).orElseThrow(() -> new UnknownKey("service", keyOrNumber));
        ServiceRights.requireToChange(actors.current(), before);
        if (seenVersion != null && seenVersion != before.version()) {
            throw new StaleRecord(before.number(), seenVersion, before.version());
        }
        var after = ServiceDrafts.of(before, sent);
        check(after);
        if (history.changed(before, after)) {
            services.save(after.saved(clock.instant()));
        }
        return services.find(before.key()).orElseThrow();
    }

    private void check(Service wanted) {
        if (wanted.team() != null && directory.team(wanted.team()).isEmpty()) {
            throw new InvalidInput("team", "team: there is no team '%s'.".formatted(wanted.team()));
        }
        if (wanted.owner() != null && directory.person(wanted.owner()).isEmpty()) {
            throw new InvalidInput("owner", "owner: there is no person '%s'.".formatted(wanted.owner()));
        }
        ServiceDrafts.PARTIES.forEach((role, field) -> wanted.parties(role).forEach(party -> check(field, party)));
    }

    private void check(String field, Party party) {
        var known = party.kind() == Party.Kind.TEAM
                ? directory.team(party.key()).isPresent()
                : directory.person(party.key()).isPresent();
        if (!known) {
            throw new InvalidInput(
                    field,
                    "%s: there is no %s '%s'; write team:key for a team."
                            .formatted(field, party.kind().name().toLowerCase(Locale.ROOT), party.key()));
        }
    }

    /** What was sent about something new, without its key. */
    static Map<String, Object> withoutKey(Map<String, Object> sent) {
        var others = new HashMap<>(sent);
        others.remove("key");
        return others;
    }
}
