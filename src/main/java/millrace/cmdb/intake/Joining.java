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
            select r.place, r.ctid as arrived, a.source, r.type, r.redundancy, r.needed, a.item as from_item, a.fresh,
                case when s.item is not null then s.item when r.target_source = 'millrace' then
                    (select i.id from millrace.item i where i.number = r.target_id) end as to_item
            from arriving_relation r
            join arriving_item a on a.place = r.place and a.changed and not a.deleted
            left join millrace.item_source s
                on s.source = r.target_source and s.external_id = r.target_id and s.deleted_at is null""";

    private static final String ANY_UNUSABLE =
            "select exists (select from resolved_relation where to_item is null or to_item = from_item)";
    private static final String UNKNOWN =
            """
            select r.line, 'nothing is known of ' || r.target_id || ' of ' || r.target_source
                || '; this relation was left out' as reason
            from resolved_relation n join arriving_relation r on r.ctid = n.arrived where n.to_item is null order by n.place""";
    // without its hash the row is looked at again the next time, when the other item may be known
    private static final String AGAIN =
            """
            update millrace.item_source s set hash = null from resolved_relation r join arriving_item a on a.place = r.place
            where s.source = a.source and s.external_id = a.external_id and r.to_item is null""";
    private static final String ITSELF =
            """
            select r.line, r.target_id || ' is the item itself; this relation was left out' as reason
            from resolved_relation n join arriving_relation r on r.ctid = n.arrived where n.to_item = n.from_item order by n.place""";
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
        jdbc.sql("analyze resolved_relation (from_item, to_item)").update();
        if (jdbc.sql(ANY_UNUSABLE).query(Boolean.class).single()) {
            remark(UNKNOWN);
            jdbc.sql(AGAIN).update();
            remark(ITSELF);
        }
        jdbc.sql(CHANGES).update();
        var fresh = jdbc.sql("select count(*) from resolved_relation where fresh")
                .query(Long.class)
                .single();
        tally.count(Count.RELATIONS_NEW, new LateIndexes(jdbc, "millrace.item_relation").insert(fresh, FRESH));
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
