package millrace.cmdb;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of configuration management: what people and practices do with items. Every call acts for whoever is signed in; agents
 * read, those who answer for an item and managers change it, everybody else gets {@link millrace.directory.NotAllowed}.
 */
@Service
@Transactional
public class ConfigurationManagement {

    private static final int MOST_RELATIONS = 1_000;

    private final Items items;
    private final ItemChanges changes;
    private final Relations relations;
    private final Sources sources;
    private final ConfigurationAccess access;
    private final Timeline timeline;
    private final Clock clock;

    ConfigurationManagement(
            Items items,
            ItemChanges changes,
            Relations relations,
            Sources sources,
            ConfigurationAccess access,
            Timeline timeline,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.relations = relations;
        this.sources = sources;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The item with that number, without what whoever acts may not see of it. */
    @Transactional(readOnly = true)
    public Optional<Item> find(String number) {
        access.requireReading();
        return items.find(number).map(access::seen);
    }

    /**
     * The item with that number.
     *
     * @throws UnknownRecord when there is none
     */
    @Transactional(readOnly = true)
    public Item get(String number) {
        return find(number).orElseThrow(() -> new UnknownRecord(number));
    }

    /** Those of these items that there are. */
    @Transactional(readOnly = true)
    public List<Item> findAll(Collection<String> numbers) {
        access.requireReading();
        return items.findAll(numbers).stream().map(access::seen).toList();
    }

    /** A page of items in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Item> search(ItemSearch search) {
        access.requireReading();
        return items.search(search).stream().map(access::seen).toList();
    }

    /** Whether whoever acts may change the item. */
    @Transactional(readOnly = true)
    public boolean mayChange(Item item) {
        return access.mayChange(item);
    }

    /**
     * Adds an item, by its fields in the API.
     *
     * @throws InvalidInput when a field cannot be used
     */
    public Item create(Map<String, Object> fields) {
        access.requireAdding();
        return access.seen(changes.add(fields));
    }

    /**
     * Changes fields, by their names in the API; what is not named stays, null empties.
     *
     * @param expectedVersion the version the caller has seen; null when the caller does not care
     * @throws StaleRecord when somebody saved the item since
     * @throws InvalidInput when a field cannot be used
     * @throws Refusal when another source decides what was to be changed
     */
    public Item change(String number, Map<String, Object> fields, Long expectedVersion) {
        return access.seen(changes.change(toChange(number, expectedVersion), fields, null));
    }

    /**
     * Changes fields because a change of what we run came to its end; for the practice, whoever completes it.
     *
     * @param change number of that record
     */
    public Item updateAfter(String change, String number, Map<String, Object> fields) {
        access.requireReading();
        var item = items.toChange(number).orElseThrow(() -> new UnknownRecord(number));
        return access.seen(changes.change(item, fields, "Changed by " + change + "."));
    }

    /** Says that everything about the item is true today. */
    public Item verify(String number, String note) {
        var item = toChange(number, null);
        items.verified(item, clock.instant());
        timeline.add(number, Kind.CONFIRMED, note);
        return get(number);
    }

    /** Ends its life; it is kept, and fails with nothing any more. */
    public Item retire(String number, String reason) {
        return access.seen(
                changes.change(toChange(number, null), Map.of("lifecycle", Lifecycle.RETIRED.name()), reason));
    }

    /** The relations of an item in both directions, at most 1,000. */
    @Transactional(readOnly = true)
    public List<Relation> relations(String number) {
        return relations.of(get(number).id(), MOST_RELATIONS);
    }

    /** What the sources that know the item call it: external ids by the key of their source. */
    @Transactional(readOnly = true)
    public List<SourceName> sources(String number) {
        return sources.names(get(number));
    }

    /**
     * Says how an item hangs together with another; the same relation once more changes its redundancy.
     *
     * @param redundancy what the relations that stand in for each other have in common; null for one that stands alone
     * @param needed how many of those are needed; null for one
     */
    public Relation relate(String number, RelationType type, String other, String redundancy, Integer needed) {
        var from = toChange(number, null);
        var to = items.find(other == null ? "" : other)
                .orElseThrow(() -> new InvalidInput("to", "to: there is no item '%s'.".formatted(other)));
        if (from.id() == to.id()) {
            throw new InvalidInput("to", "to: %s cannot be related to itself.".formatted(number));
        }
        if (needed != null && (needed < 1 || redundancy == null)) {
            throw new InvalidInput("needed", "needed: must be 1 or more, together with redundancy.");
        }
        relations.save(from.id(), type, to.id(), redundancy, needed, Sources.PEOPLE);
        sources.said(from, Map.of());
        timeline.changed(number, Kind.LINKED, type.name(), null, other, redundancy);
        timeline.changed(other, Kind.LINKED, type.name(), null, number, redundancy);
        return relations.find(from.id(), type, to.id(), Sources.PEOPLE).orElseThrow();
    }

    /**
     * Ends a relation of the item, in whichever direction; it is kept, and told no longer.
     *
     * @throws UnknownRecord when the item has no such relation
     */
    public void unrelate(String number, long relation) {
        var item = toChange(number, null);
        var ended = relations.of(item.id(), MOST_RELATIONS).stream()
                .filter(one -> one.id() == relation)
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("relation %d of %s".formatted(relation, number)));
        relations.end(items.find(ended.from()).orElseThrow().id(), relation, clock.instant());
        timeline.changed(ended.from(), Kind.RELEASED, ended.type().name(), ended.to(), null, null);
        timeline.changed(ended.to(), Kind.RELEASED, ended.type().name(), ended.from(), null, null);
    }

    /**
     * The items that a source calls so; those that nobody knew become items of this type under that name. For practices that take
     * over what happened elsewhere.
     *
     * @return the numbers of the items by what the source calls them
     */
    public Map<String, String> register(String source, String type, Collection<String> externalIds) {
        return sources.register(source, type, externalIds);
    }

    private Item toChange(String number, Long expectedVersion) {
        access.requireReading();
        var item = items.toChange(number).orElseThrow(() -> new UnknownRecord(number));
        access.requireChange(item);
        if (expectedVersion != null && expectedVersion != item.version()) {
            throw new StaleRecord(number, expectedVersion, item.version());
        }
        return item;
    }
}
