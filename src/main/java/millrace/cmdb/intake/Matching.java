package millrace.cmdb.intake;

import java.util.List;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which item each row is about: the one that the source called so before; else the only one of the same type and name that the source
 * does not speak of yet, so that several sources meet in one item; else a new one.
 */
final class Matching {

    private static final String ANY_REPEATED =
            "select exists (select from arriving_item group by source, external_id having count(*) > 1)";
    private static final String REPEATED =
            """
            with ranked as (
                select ctid, last_value(place) over same as last, last_value(line) over same as at, place from arriving_item
                window same as (partition by source, external_id order by place
                    rows between unbounded preceding and unbounded following))
            delete from arriving_item a using ranked r where a.ctid = r.ctid and r.place < r.last
            returning a.line, 'line ' || r.at || ' says something else of the same item, and counts' as reason""";
    private static final String KNOWN =
            """
            update arriving_item a set item = s.item, known = true,
                changed = case when a.deleted then s.deleted_at is null
                    else s.deleted_at is not null or s.hash is distinct from a.hash end
            from millrace.item_source s where s.source = a.source and s.external_id = a.external_id""";
    private static final String NOT_OURS =
            """
            delete from arriving_item where source = 'millrace' and item is null
            returning line, 'there is no item ' || external_id || ' here' as reason""";
    private static final String NOTHING_TO_DELETE =
            """
            delete from arriving_item where deleted and item is null
            returning line, 'nothing is known of ' || external_id || ', so that nothing is deleted' as reason""";
    private static final String BY_NAME =
            """
            with candidates as (
                select a.place, i.id as item, count(*) over (partition by a.place) as items,
                    count(*) over (partition by i.id, a.source) as rows
                from arriving_item a
                join millrace.item i on i.type = a.type and lower(i.name) = lower(a.name) and i.lifecycle <> 'RETIRED'
                where a.item is null
                    and not exists (select from millrace.item_source s where s.item = i.id and s.source = a.source))
            update arriving_item a set item = c.item from candidates c where c.place = a.place and c.items = 1 and c.rows = 1""";
    private static final List<String> NEW = List.of(
            """
            create temporary table arriving_new on commit drop as
            select place, case when max(n) over same = 1 then min(place) over same else place end as leader
            from (select place, type, name, count(*) over (partition by source, type, name) as n
                from (select place, source, type, lower(name) collate "C" as name from arriving_item where item is null) y) x
            window same as (partition by type, name)""",
            """
            with leaders as (
                select l.leader, nextval('millrace.item_number') as item
                from (select distinct leader from arriving_new order by leader) l)
            update arriving_item a set item = l.item, fresh = true
            from arriving_new n join leaders l on l.leader = n.leader where a.place = n.place""",
            "analyze arriving_item (item, place)");

    private final JdbcClient jdbc;
    private final Tally tally;

    Matching(JdbcClient jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    void match() {
        if (jdbc.sql(ANY_REPEATED).query(Boolean.class).single()) {
            remark(REPEATED, "externalId", false);
        }
        jdbc.sql(KNOWN).update();
        remark(NOT_OURS, "externalId", true);
        remark(NOTHING_TO_DELETE, "deleted", false);
        jdbc.sql(BY_NAME).update();
        NEW.forEach(statement -> jdbc.sql(statement).update());
        var counted = jdbc.sql("select count(distinct item) from arriving_item where fresh")
                .query(Long.class)
                .single();
        tally.count(Count.ITEMS_NEW, counted);
    }

    private void remark(String statement, String field, boolean leftOut) {
        jdbc.sql(statement).query(row -> {
            tally.remark(new Remark(row.getLong("line"), field, leftOut, row.getString("reason")));
        });
    }
}
