package millrace.cmdb;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources call items. */
@Component
public class KnownItems {

    private final JdbcClient jdbc;
    private final Items items;
    private final Sources sources;
    private final Timeline timeline;
    private final Clock clock;

    KnownItems(JdbcClient jdbc, Items items, Sources sources, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.sources = sources;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What a source calls an item. */
    public record Name(String source, String externalId) {}

    /** What the sources that still know of an item call it. */
    List<Name> names(Item item) {
        return jdbc.sql(
                        """
                        select source, external_id from millrace.item_source
                        where item = ? and source <> ? and deleted_at is null order by source, external_id""")
                .params(item.id(), Sources.PEOPLE)
                .query(Name.class)
                .list();
    }

    Map<String, String> register(String source, String type, Collection<String> externalIds) {
        Set<String> wanted = new LinkedHashSet<>(externalIds);
        var numbers = numbers(source, wanted);
        wanted.removeAll(numbers.keySet());
        if (!wanted.isEmpty()) {
            sources.know(source);
        }
        for (var externalId : wanted) {
            var number = items.add(ItemPatch.whole(ItemDetails.named(type, externalId)), clock.instant());
            jdbc.sql(
                            """
                            insert into millrace.item_source (source, external_id, item, type, name)
                            select ?, ?, id, type, name from millrace.item where number = ?""")
                    .params(source, externalId, number)
                    .update();
            timeline.changed(number, Kind.IMPORTED, "source", null, source, null);
            numbers.put(externalId, number);
        }
        return numbers;
    }

    private Map<String, String> numbers(String source, Collection<String> externalIds) {
        Map<String, String> numbers = new HashMap<>();
        jdbc.sql(
                        """
                        select s.external_id, i.number from millrace.item_source s join millrace.item i on i.id = s.item
                        where s.source = ? and s.external_id = any(?)""")
                .params(source, externalIds.toArray(String[]::new))
                .query(row -> {
                    numbers.put(row.getString("external_id"), row.getString("number"));
                });
        return numbers;
    }
}
