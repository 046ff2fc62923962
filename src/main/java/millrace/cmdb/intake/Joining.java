package millrace.cmdb.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the relations that a source tells of an item those that the item has by this source; what is told no longer ends. */
final class Joining {

    /** What the rows mean; those of fresh items can meet nothing that is there, and need not be looked at for it. */
    private static final String RESOLVED =
            """
            create temporary table resolved_relation on commit drop as
            select r.place, r.line, a.source, a.external_id, r.type, r.target_source, r.target_id, r.redundancy, r.needed,
                a.item as from_item, coalesce(s.item, i.id) as to_item, a.fresh
            from arriving_relation r
            join arriving_item a on a.place = r.place and a.changed and not a.deleted
            left join millrace.item_source s
                on s.source = r.target_source and s.external_id = r.target_id and s.deleted_at is null
            left join millrace.item i on s.item is null and r.target_source = 'millrace' and i.number = r.target_id""";

    private static final String UNKNOWN =
            """
            select line, 'nothing is known of ' || target_id || ' of ' || target_source || '; this relation was left out' as reason
            from resolved_relation where to_item is null order by place""";
    // without its hash the row is looked at again the next time, when the other item may be known
    private static final String AGAIN =
            """
            update millrace.item_source s set hash = null from resolved_relation r
            where s.source = r.source and s.external_id = r.external_id and r.to_item is null""";
    private static final String ITSELF =
            """
            select line, target_id || ' is the item itself; this relation was left out' as reason
            from resolved_relation where to_item = from_item order by place""";
    private static final String CHANGES =
            """
            create temporary table relation_change (
                from_item bigint, type text, to_item bigint, what text) on commit drop""";
    private static final String ROWS =
            """
            insert into millrace.item_relation (from_item, type, to_item, redundancy, needed, source)
            select distinct on (from_item, to_item, type, source) from_item, type, to_item, redundancy, needed, source
            from resolved_relation where to_item <> from_item and %s order by from_item, to_item, type, source, place""";
    private static final String FRESH = ROWS.formatted("fresh");
    private static final String WRITE =
            """
            with written as (
                %s
                on conflict (from_item, to_item, type, source) do update
                set redundancy = excluded.redundancy, needed = excluded.needed, deleted_at = null
                where item_relation.deleted_at is not null
                    or (item_relation.redundancy, item_relation.needed) is distinct from (excluded.redundancy, excluded.needed)
                returning from_item, type, to_item, xmax = 0 as added)
            insert into relation_change select from_item, type, to_item, case when added then 'NEW' else 'CHANGED' end from written"""
                    .formatted(ROWS.formatted("not fresh"));
    private static final String END =
            """
            with ended as (
                update millrace.item_relation r set deleted_at = :now from arriving_item a
                where r.from_item = a.item and r.source = a.source and r.deleted_at is null
                    and a.changed and not a.fresh and (a.deleted or a.related)
                    and not exists (select from resolved_relation n where n.from_item = r.from_item and n.to_item = r.to_item
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
        jdbc.sql(RESOLVED).update();
        jdbc.sql("analyze resolved_relation").update();
        remark(UNKNOWN);
        jdbc.sql(AGAIN).update();
        remark(ITSELF);
        jdbc.sql(CHANGES).update();
        tally.count(Count.RELATIONS_NEW, jdbc.sql(FRESH).update());
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
