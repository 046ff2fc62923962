package millrace.cmdb.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import millrace.catalogue.ServiceRecord;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.ImpactAnalysis;
import millrace.cmdb.Item;
import millrace.cmdb.ItemRecords;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.Relation;
import millrace.record.TimelineFilter;
import millrace.workplace.RecordReading;
import millrace.workplace.ToldEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the page of an item says beyond the item itself. */
@Component
class ItemSheet {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int RECORDS = 10;
    private static final int ENTRIES = 20;

    private final ConfigurationManagement configuration;
    private final ImpactAnalysis analysis;
    private final ObjectProvider<ItemRecords> practices;
    private final RecordReading reading;
    private final ItemTypes types;
    private final Clock clock;

    ItemSheet(
            ConfigurationManagement configuration,
            ImpactAnalysis analysis,
            ObjectProvider<ItemRecords> practices,
            RecordReading reading,
            ItemTypes types,
            Clock clock) {
        this.configuration = configuration;
        this.analysis = analysis;
        this.practices = practices;
        this.reading = reading;
        this.types = types;
        this.clock = clock;
    }

    /** What a practice keeps about the item. */
    record Kept(String plural, List<ServiceRecord> records) {}

    /**
     * What was done lately.
     *
     * @param entries about the item itself
     * @param neighbours items beside it that were changed
     * @param opened records about it, by practice
     */
    record Lately(List<ToldEntry> entries, List<Item> neighbours, List<Kept> opened) {

        public boolean nothing() {
            return entries.isEmpty()
                    && neighbours.isEmpty()
                    && opened.stream().allMatch(one -> one.records().isEmpty());
        }
    }

    ShownImpact affected(String number, int most) {
        return ShownImpact.of(analysis.affectedBy(number), most);
    }

    ShownImpact needed(String number, int most) {
        return ShownImpact.of(analysis.neededBy(number), most);
    }

    List<Kept> kept(String number) {
        return practices
                .orderedStream()
                .map(practice -> new Kept(practice.plural(), practice.of(number, RECORDS)))
                .toList();
    }

    Lately lately(Item item, ItemType type, Collection<Relation> relations) {
        var since = clock.instant().minus(LATELY);
        return new Lately(
                history(item, type, null).items().stream()
                        .filter(entry -> entry.at().isAfter(since))
                        .toList(),
                changed(item, relations, since),
                practices
                        .orderedStream()
                        .map(practice -> new Kept(practice.plural(), practice.since(item.number(), since, RECORDS)))
                        .toList());
    }

    RecordReading.TimelinePage history(Item item, ItemType type, Long after) {
        return reading.timeline(
                item.number(),
                new ItemVocabulary(type, attribute -> types.hides(type.key(), attribute)),
                new TimelineFilter(Set.of(), null, null, true, after, ENTRIES));
    }

    /** Keys of everybody who is named. */
    static Stream<String> people(Item item, ShownImpact... impacts) {
        return Stream.concat(
                Stream.ofNullable(item.details().owner()),
                Stream.of(impacts).flatMap(impact -> impact.people().stream()));
    }

    /** Keys of every team that is named. */
    static Stream<String> teams(Item item, ShownImpact... impacts) {
        return Stream.concat(
                Stream.ofNullable(item.details().team()),
                Stream.of(impacts).flatMap(impact -> impact.teams().stream()));
    }

    private List<Item> changed(Item item, Collection<Relation> relations, Instant since) {
        var numbers = relations.stream()
                .map(one -> one.other(item.number()))
                .distinct()
                .toList();
        return configuration.findAll(numbers).stream()
                .filter(other -> other.updatedAt().isAfter(since))
                .limit(RECORDS)
                .toList();
    }
}
