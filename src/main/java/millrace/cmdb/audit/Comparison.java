package millrace.cmdb.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a source said last beside what is recorded. A value that another source is believed for is no finding, nor is one for which
 * somebody has said before that the record is right.
 */
@Repository
class Comparison {

    private static final String COMPARED =
            """
            with told as (
                select s.external_id, s.name, s.type, s.deleted_at, i.id, i.number, i.name as item_name, i.type as item_type,
                    i.lifecycle in ('RETIRED', 'MISSING') as gone,
                    s.attributes - 'lifecycle' - 'name' - 'type' - 'service' as said, s.attributes ->> 'service' as service,
                    i.attributes || jsonb_build_object('environment', i.environment, 'owner', i.owner, 'team', i.team,
                        'supplier', i.supplier) as recorded
                from millrace.item_source s join millrace.item i on i.id = s.item
                where s.source = :source),
            found as (
                select 'MISSING' as kind, t.*, null as attribute, 'not in use' as record_says, 'there' as source_says, false as sensitive
                from told t where t.deleted_at is null and t.gone
                union all
                select 'SURPLUS', t.*, null, 'in use', 'not there', false from told t
                where t.deleted_at is not null and not t.gone and not exists (
                    select from millrace.item_source o
                    where o.item = t.id and o.source not in (:source, 'millrace') and o.deleted_at is null)
                union all
                select 'DIFFERENT', t.*, v.attribute, v.recorded, v.said, false
                from told t, lateral (values ('name', t.item_name, t.name), ('type', t.item_type, t.type)) v (attribute, recorded, said)
                where t.deleted_at is null and not t.gone and v.recorded <> v.said and not exists (
                    select from millrace.item_source o
                    where o.item = t.id and o.source not in (:source, 'millrace') and o.deleted_at is null
                        and v.recorded = case v.attribute when 'name' then o.name else o.type end)
                union all
                select 'DIFFERENT', t.*, v.key, t.recorded ->> v.key, t.said ->> v.key, coalesce(a.sensitive, exists (
                    select from millrace.item_attribute o where o.key = v.key and o.sensitive))
                from told t cross join lateral jsonb_object_keys(t.said) v (key)
                left join millrace.item_attribute a on a.type = t.item_type and a.key = v.key
                where t.deleted_at is null and not t.gone and (t.recorded ->> v.key) is distinct from (t.said ->> v.key)
                    and not exists (
                        select from millrace.item_source o
                        where o.item = t.id and o.source not in (:source, 'millrace') and o.deleted_at is null
                            and o.attributes ->> v.key = t.recorded ->> v.key)),
            -- it may be part of others, too
            parted as (
                select 'DIFFERENT' as kind, t.*, 'services' as attribute,
                    (select string_agg(p.service, ' ' order by p.service) from millrace.service_item p where p.item = t.id) as record_says,
                    t.service as source_says, false as sensitive
                from told t join millrace.service v on v.key = t.service
                where t.deleted_at is null and not t.gone
                    and not exists (select from millrace.service_item p where p.item = t.id and p.service = t.service)),
            marked as (
                select f.*, md5(concat_ws('|', f.kind, f.attribute, coalesce(f.record_says, ''), f.source_says)) as fingerprint
                from (table found union all table parted) f)
            select m.kind, m.number as item, m.item_name as name, m.external_id, m.attribute,
                case when m.sensitive then '(hidden)' else m.record_says end as record_says,
                case when m.sensitive then '(hidden)' else m.source_says end as source_says,
                m.fingerprint, count(*) over () as total
            from marked m
            where not exists (
                select from millrace.audit_finding k join millrace.configuration_audit c on c.number = k.audit
                where c.source = :source and k.outcome = 'KEPT' and k.external_id = m.external_id and k.fingerprint = m.fingerprint)
            order by m.kind, m.id, m.attribute nulls first
            limit :most""";

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A difference.
     *
     * @param total how many there are in all
     */
    record Difference(
            FindingKind kind,
            String item,
            String name,
            String externalId,
            String attribute,
            String recordSays,
            String sourceSays,
            String fingerprint,
            int total) {}

    /** The differences, at most so many. */
    List<Difference> of(String source, int most) {
        return jdbc.sql(COMPARED)
                .param("source", source)
                .param("most", most)
                .query(Difference.class)
                .list();
    }

    /** What the source says of one attribute, as JSON text; null when it says nothing any more. */
    String said(String source, String externalId, String attribute) {
        return jdbc.sql(
                        """
                        select case :attribute when 'name' then to_jsonb(name) when 'type' then to_jsonb(type)
                            when 'services' then attributes -> 'service' else attributes -> :attribute end::text
                        from millrace.item_source where source = :source and external_id = :id""")
                .param("source", source)
                .param("id", externalId)
                .param("attribute", attribute)
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    /** People insist on their value no longer, so that the source is followed from now on. */
    void follow(String item, String attribute) {
        jdbc.sql(
                        "update millrace.item_source set attributes = attributes - ? where source = 'millrace' and external_id = ?")
                .params(attribute, item)
                .update();
    }
}
