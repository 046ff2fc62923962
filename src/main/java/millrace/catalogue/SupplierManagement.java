package millrace.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.directory.Actors;
import millrace.directory.Search;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.StaleRecord;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to those outside who support what we run. Managers and administrators add and change; everybody else gets
 * {@link millrace.directory.NotAllowed}. What cannot be used is {@link InvalidInput}, what somebody changed meanwhile
 * {@link StaleRecord}.
 */
@org.springframework.stereotype.Service
@Transactional
public class SupplierManagement {

    private final Suppliers suppliers;
    private final Services services;
    private final ServiceHistory history;
    private final Actors actors;
    private final Clock clock;

    SupplierManagement(Suppliers suppliers, Services services, ServiceHistory history, Actors actors, Clock clock) {
        this.suppliers = suppliers;
        this.services = services;
        this.history = history;
        this.actors = actors;
        this.clock = clock;
    }

    /** The supplier of that key, or of that number in whatever letters. */
    public Optional<Supplier> find(String keyOrNumber) {
        return suppliers.find(keyOrNumber, false);
    }

    /** A page of suppliers by key; {@code active} of the search is whether they support us now. */
    public List<Supplier> search(Search search) {
        return suppliers.search(search);
    }

    /** The keys of the suppliers of each of these services. */
    public Map<String, List<String>> supporting(Collection<Service> supported) {
        return suppliers.supporting(supported.stream().map(Service::key).toList());
    }

    /** The suppliers that support this service, by key. */
    public List<Supplier> of(Service supported) {
        return suppliers.of(supported.key());
    }

    /** Adds a supplier; without a key it is called by its number in small letters. */
    public Supplier add(Map<String, Object> sent) {
        ServiceRights.requireToKeepAll(actors.current(), "add suppliers");
        var blank = Supplier.blank(ServiceDrafts.key(sent, "sup"));
        var wanted = known(SupplierDrafts.of(blank, CatalogueManagement.withoutKey(sent)));
        var added = wanted.numbered(suppliers.nextNumber(), clock.instant());
        if (!suppliers.save(added)) {
            throw new InvalidInput("key", "key: there is a supplier '%s' already.".formatted(added.key()));
        }
        history.added(added.number());
        history.changed(blank.numbered(added.number(), added.createdAt()), added);
        return suppliers.find(added.key(), false).orElseThrow();
    }

    /**
     * Changes a supplier.
     *
     * @param seenVersion null is any version
     */
    public Supplier change(String keyOrNumber, Map<String, Object> sent, Long seenVersion) {
        ServiceRights.requireToKeepAll(actors.current(), "change " + keyOrNumber);
        var before = suppliers.find(keyOrNumber, true).orElseThrow(() -> new UnknownKey("supplier", keyOrNumber));
        if (seenVersion != null && seenVersion != before.version()) {
            throw new StaleRecord(before.number(), seenVersion, before.version());
        }
        var after = known(SupplierDrafts.of(before, sent));
        if (history.changed(before, after)) {
            suppliers.save(after.saved(clock.instant()));
        }
        return suppliers.find(before.key(), false).orElseThrow();
    }

    /** With the services by their keys, in order. */
    private Supplier known(Supplier wanted) {
        return wanted.supporting(wanted.services().stream()
                .map(said -> services.find(said)
                        .orElseThrow(() ->
                                new InvalidInput("services", "services: there is no service '%s'.".formatted(said))))
                .map(Service::key)
                .distinct()
                .sorted()
                .toList());
    }
}
