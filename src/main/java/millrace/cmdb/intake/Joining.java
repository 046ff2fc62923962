package millrace.cmdb.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the relations that a source tells of an item those that the item has by this source; what is told no longer ends. */
final class Joining {

    private static final List<String> RESOLVE = List.of(
            """
            update arriving_relation r set from_item = a.item from arriving_item a
            where a.place = r.place and a.changed and not a.deleted""",
            "delete from arriving_relation where from_item is null",
            """
            update arriving_relation r set to_item = s.item from millrace.item_source s
            where s.source = r.target_source and s.external_id = r.target_id and s.deleted_at is null""",
            """
            update arriving_relation r set to_item = i.id from millrace.item i
            where r.to_item is null and r.target_source = 'millrace' and i.number = r.target_id""",
            // without its hash the row is looked at again the next time, when the other item may be known
            """
            update millrace.item_source s set hash = null from arriving_item a join arriving_relation r on r.place = a.place
            where s.source = a.source and s.external_id = a.external_id and r.to_item is null""");
    private static final String UNKNOWN =
            """
            delete from arriving_relation where to_item is null
            returning line, 'nothing is known of ' || target_id || ' of ' || target_source || '; this relation was left out' as reason""";
    private static final String ITSELF =
            """
            delete from arriving_relation where to_item = from_item
            returning line, target_id || ' is the item itself; this relation was left out' as reason""";
    private static final String CHANGES =
            """
            create temporary table relation_change (
                from_item bigint, type text, to_item bigint, what text) on commit drop""";
    private static final String WRITE =
            """
            with written as (
                insert into millrace.item_relation (from_item, type, to_item, redundancy, needed, source)
                select distinct on (from_item, to_item, type, source) from_item, type, to_item, redundancy, needed, source
                from arriving_relation order by from_item, to_item, type, source, place
                on conflict (from_item, to_item, type, source) do update
                set redundancy = excluded.redundancy, needed = excluded.needed, deleted_at = null
                where item_relation.deleted_at is not null
                    or (item_relation.redundancy, item_relation.needed) is distinct from (excluded.redundancy, excluded.needed)
                returning from_item, type, to_item, xmax = 0 as added)
            insert into relation_change select from_item, type, to_item, case when added then 'NEW' else 'CHANGED' end from written""";
    private static final String END =
            """
            with ended as (
                update millrace.item_relation r set deleted_at = :now from arriving_item a
                where r.from_item = a.item and r.source = a.source and r.deleted_at is null
                    and a.changed and not a.fresh and (a.deleted or a.related)
                    and not exists (select from arriving_relation n where n.from_item = r.from_item and n.to_item = r.to_item
                        and n.type = r.type and n.source = r.source)
                returning r.from_item, r.type, r.to_item)
            insert into relation_change select from_item, type, to_item, 'ENDED' from ended""";

    private final JdbcClient jdbc;
    private final Tally tally;
    private final Instant now;

    Joining(JdbcClient jdbc, Tally tally, Instant now) {
        this.jdbc = jdbc;
        this.tally = tally;
        this.now = now;
    }

    void join() {
        RESOLVE.forEach(statement -> jdbc.sql(statement).update());
        remark(UNKNOWN);
        remark(ITSELF);
        jdbc.sql("analyze arriving_relation").update();
        jdbc.sql(CHANGES).update();
        jdbc.sql(WRITE).update();
        jdbc.sql(END).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("select what, count(*) as relations from relation_change group by what")
                .query(row -> {
                    tally.count(Count.valueOf("RELATIONS_" + row.getString("what")), row.getLong("relations"));
                });
    }

    private void remark(String statement) {
        jdbc.sql(statement).query(row -> {
            tally.remark(Remark.doubt(row.getLong("line"), "relations", row.getString("reason")));
        });
    }
}
