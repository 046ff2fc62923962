package millrace.cmdb.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes items what their sources say: where several say something about an attribute, the one of the smallest precedence. */
final class Merging {

    private static final String FIELDS = "'{type,name,environment,owner,team,lifecycle,supplier,service}'::text[]";

    private static final String ADD =
            """
            insert into millrace.item (id, type, name, environment, owner, team, lifecycle, supplier, attributes, created_at, updated_at)
            select a.item, a.type, a.name, a.attributes ->> 'environment', p.key, t.key,
                coalesce(a.attributes ->> 'lifecycle', 'IN_USE'), s.key,
                jsonb_strip_nulls(coalesce(a.attributes, '{}') - %s), :now, :now
            from arriving_item a join arriving_new n on n.place = a.place and n.leader = a.place
            left join millrace.person p on p.key = a.attributes ->> 'owner'
            left join millrace.team t on t.key = a.attributes ->> 'team'
            left join millrace.supplier s on s.key = a.attributes ->> 'supplier'"""
                    .formatted(FIELDS);

    private static final List<String> SAY = List.of(
            """
            insert into millrace.item_source (source, external_id, item, type, name, attributes, last_seen, hash)
            select source, external_id, item, type, name, coalesce(attributes, '{}'), last_seen, hash
            from arriving_item where not known""",
            """
            update millrace.item_source s set type = a.type, name = a.name, attributes = coalesce(a.attributes, s.attributes),
                last_seen = coalesce(a.last_seen, s.last_seen), deleted_at = null, hash = a.hash
            from arriving_item a
            where s.source = a.source and s.external_id = a.external_id and a.known and a.changed and not a.deleted""",
            """
            update millrace.item_source s set deleted_at = :now, last_seen = coalesce(a.last_seen, s.last_seen)
            from arriving_item a
            where s.source = a.source and s.external_id = a.external_id and a.known and a.changed and a.deleted""",
            """
            update millrace.item_source s set last_seen = a.last_seen
            from arriving_item a
            where s.source = a.source and s.external_id = a.external_id and a.known and not a.changed
                and a.last_seen > coalesce(s.last_seen, '-infinity')""");

    /** Those that are new and have one source are what that says; all others are put together. */
    private static final String TOUCHED =
            """
            create temporary table touched on commit drop as
            select item, bool_or(fresh) as fresh, min(line) filter (where changed) as line from arriving_item group by item
            having bool_or(changed) and (not bool_or(fresh) or count(*) > 1)""";

    private static final String MERGED =
            """
            create temporary table merged on commit drop as
            with seen as (
                select t.item, bool_or(s.source <> 'millrace' and s.deleted_at is null) as live, bool_or(s.source <> 'millrace') as told
                from touched t join millrace.item_source s on s.item = t.item group by t.item),
            said as (
                select s.item, w.key, w.value, s.source, s.external_id, coalesce(p.precedence, o.precedence) as rank
                from seen n join millrace.item_source s on s.item = n.item and (s.deleted_at is null or not n.live)
                join millrace.source o on o.key = s.source
                cross join lateral (
                    select e.key, e.value from jsonb_each(s.attributes) e
                    union all select 'type', to_jsonb(s.type) where s.source <> 'millrace'
                    union all select 'name', to_jsonb(s.name) where s.source <> 'millrace') w
                left join millrace.source_precedence p on p.source = s.source and p.attribute = w.key),
            best as (select distinct on (item, key) item, key, value from said order by item, key, rank, source, external_id),
            whole as (select item, jsonb_object_agg(key, value) as said from best group by item)
            select i.id as item, coalesce(w.said ->> 'type', i.type) as type, coalesce(w.said ->> 'name', i.name) as name,
                w.said ->> 'environment' as environment, p.key as owner, t.key as team, s.key as supplier,
                coalesce(w.said ->> 'lifecycle', case when n.told and not n.live then 'RETIRED'
                    when i.lifecycle = 'RETIRED' then 'IN_USE' else i.lifecycle end) as lifecycle,
                jsonb_strip_nulls(coalesce(w.said, '{}') - %s) as attributes
            from seen n join millrace.item i on i.id = n.item left join whole w on w.item = n.item
            left join millrace.person p on p.key = w.said ->> 'owner'
            left join millrace.team t on t.key = w.said ->> 'team'
            left join millrace.supplier s on s.key = w.said ->> 'supplier'"""
                    .formatted(FIELDS);

    private static final String OTHER =
            """
            (i.type, i.name, i.environment, i.owner, i.team, i.supplier, i.lifecycle, i.attributes) is distinct from
                (m.type, m.name, m.environment, m.owner, m.team, m.supplier, m.lifecycle, m.attributes)""";

    private static final String SAVE =
            """
            update millrace.item i set version = version + 1, updated_at = :now, type = m.type, name = m.name,
                environment = m.environment, owner = m.owner, team = m.team, supplier = m.supplier, lifecycle = m.lifecycle,
                attributes = m.attributes
            from merged m where i.id = m.item and %s"""
                    .formatted(OTHER);

    private static final String SAME =
            "delete from merged m using millrace.item i where i.id = m.item and not (%s)".formatted(OTHER);

    private final JdbcClient jdbc;
    private final Instant now;

    Merging(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Keeps what was said and puts together what items will be; {@link Telling} can then compare. */
    void prepare() {
        jdbc.sql(
                        "insert into millrace.source (key, name) select distinct source, source from arriving_item on conflict do nothing")
                .update();
        update(ADD);
        SAY.forEach(this::update);
        jdbc.sql("analyze millrace.item_source (source, external_id, item)").update();
        jdbc.sql(TOUCHED).update();
        merge();
    }

    /** Puts together what the items in the table of those that are touched will be. */
    void merge() {
        jdbc.sql("analyze touched").update();
        jdbc.sql(MERGED).update();
    }

    /** Leaves only items that will be other than they are, and returns how many. */
    long leaveOutWhatIsTheSame() {
        jdbc.sql(SAME).update();
        jdbc.sql("analyze merged").update();
        return jdbc.sql("select count(*) from merged").query(Long.class).single();
    }

    void save() {
        update(SAVE);
    }

    private void update(String statement) {
        jdbc.sql(statement).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
