package millrace.cmdb;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who says what about items, and who is believed. */
@Repository
class Sources {

    /** The source of what people say here. */
    static final String PEOPLE = "millrace";

    private final JdbcClient jdbc;
    private final Items items;
    private final Timeline timeline;
    private final Clock clock;

    Sources(JdbcClient jdbc, Items items, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Keeps what people said about an item, by the names that sources use; null is kept, too: they said that there is none. */
    void said(Item item, Map<String, Object> values) {
        jdbc.sql(
                        """
                        insert into millrace.item_source (source, external_id, item, type, name, attributes)
                        values (?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (source, external_id) do update
                        set attributes = item_source.attributes || excluded.attributes, type = excluded.type, name = excluded.name""")
                .params(PEOPLE, item.number(), item.id(), item.type(), item.name(), items.write(values))
                .update();
    }

    /** Those of these values that another source decides: its name by that of the value. */
    Map<String, String> decidedElsewhere(Item item, Collection<String> values) {
        Map<String, String> decided = new TreeMap<>();
        jdbc.sql(
                        """
                        select w.value as said, o.name as source
                        from unnest(:values::text[]) w (value)
                        join millrace.item_source s on s.item = :item and s.deleted_at is null and s.source <> :people
                            and (jsonb_exists(s.attributes, w.value) or w.value in ('name', 'type'))
                        join millrace.source o on o.key = s.source
                        left join millrace.source_precedence p on p.source = s.source and p.attribute = w.value
                        where coalesce(p.precedence, o.precedence) < coalesce(
                            (select q.precedence from millrace.source_precedence q
                                where q.source = :people and q.attribute = w.value),
                            (select h.precedence from millrace.source h where h.key = :people))""")
                .param("values", values.toArray(String[]::new))
                .param("item", item.id())
                .param("people", PEOPLE)
                .query(row -> {
                    decided.put(row.getString("said"), row.getString("source"));
                });
        return decided;
    }

    /** Adds a source that nobody knows yet. */
    void know(String source) {
        jdbc.sql("insert into millrace.source (key, name) values (?, ?) on conflict do nothing")
                .params(source, source)
                .update();
    }

    /** What the sources that still know of an item call it. */
    List<SourceName> names(Item item) {
        return jdbc.sql(
                        """
                        select source, external_id from millrace.item_source
                        where item = ? and source <> ? and deleted_at is null order by source, external_id""")
                .params(item.id(), PEOPLE)
                .query(SourceName.class)
                .list();
    }

    Map<String, String> register(String source, String type, Collection<String> externalIds) {
        Set<String> wanted = new LinkedHashSet<>(externalIds);
        var numbers = numbers(source, wanted);
        wanted.removeAll(numbers.keySet());
        if (!wanted.isEmpty()) {
            know(source);
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
