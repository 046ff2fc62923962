package millrace.cmdb.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import millrace.cmdb.audit.Comparison.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All audits and their findings. */
@Repository
class Audits {

    private static final String SELECT =
            """
            select a.number, a.source, s.name as source_name, a.begun_at, a.begun_by, a.ended_at, a.ending, a.left_out,
                (select count(*) from millrace.audit_finding f where f.audit = a.number) as findings,
                (select count(*) from millrace.audit_finding f where f.audit = a.number and f.outcome is null) as open,
                (select count(*) from millrace.audit_finding f where f.audit = a.number and f.outcome = 'TAKEN_OVER') as taken_over
            from millrace.configuration_audit a join millrace.source s on s.key = a.source
            """;

    // what became sensitive since it was written down is hidden, too
    private static final String FINDINGS =
            """
            select f.place, f.kind, f.item, f.name, f.external_id, f.attribute,
                case when h.hidden then '(hidden)' else f.record_says end as record_says,
                case when h.hidden then '(hidden)' else f.source_says end as source_says,
                f.responsible, f.gap, f.outcome, f.note, f.settled_by, f.settled_at
            from millrace.audit_finding f
            left join millrace.item i on i.number = f.item
            left join millrace.item_attribute a on a.type = i.type and a.key = f.attribute
            cross join lateral (select f.attribute is not null and coalesce(a.sensitive, exists (
                select from millrace.item_attribute o where o.key = f.attribute and o.sensitive)) as hidden) h
            where f.audit = ?\s""";

    private final JdbcClient jdbc;

    Audits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Audit> find(String number) {
        return jdbc.sql(SELECT + "where a.number = ?")
                .param(number)
                .query(Audit.class)
                .optional();
    }

    /** Those that begun before that one; the newest when it is null. */
    List<Audit> latest(String after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                        where :after::text is null or (a.begun_at, a.number) < (
                            select b.begun_at, b.number from millrace.configuration_audit b where b.number = :after)
                        order by a.begun_at desc, a.number desc limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(Audit.class)
                .list();
    }

    String begin(String source, Instant now, String by) {
        return jdbc.sql(
                        "insert into millrace.configuration_audit (source, begun_at, begun_by) values (?, ?, ?) returning number")
                .params(source, now.atOffset(ZoneOffset.UTC), by)
                .query(String.class)
                .single();
    }

    /** The one audit of a source that has not ended; nobody else begins or ends one until the transaction is over. */
    Optional<String> open(String source) {
        jdbc.sql("select key from millrace.source where key = ? for update")
                .param(source)
                .query(String.class)
                .list();
        return jdbc.sql("select number from millrace.configuration_audit where source = ? and ended_at is null")
                .param(source)
                .query(String.class)
                .optional();
    }

    void end(String number, Audit.Ending ending, Instant now) {
        jdbc.sql(
                        "update millrace.configuration_audit set ended_at = ?, ending = ? where number = ? and ended_at is null")
                .params(now.atOffset(ZoneOffset.UTC), ending.name(), number)
                .update();
    }

    void leaveOut(String number, int findings) {
        jdbc.sql("update millrace.configuration_audit set left_out = ? where number = ?")
                .params(findings, number)
                .update();
    }

    /** Sources that have told something, people left out. */
    List<String> sources() {
        return jdbc.sql(
                        """
                        select key from millrace.source s where key <> 'millrace'
                            and exists (select from millrace.item_source i where i.source = s.key) order by key""")
                .query(String.class)
                .list();
    }

    void add(String audit, int place, Difference one, String responsible, String gap) {
        jdbc.sql(
                        """
                        insert into millrace.audit_finding (audit, place, kind, item, name, external_id, attribute, record_says,
                            source_says, fingerprint, responsible, gap) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        audit,
                        place,
                        one.kind().name(),
                        one.item(),
                        one.name(),
                        one.externalId(),
                        one.attribute(),
                        one.recordSays(),
                        one.sourceSays(),
                        one.fingerprint(),
                        responsible,
                        gap)
                .update();
    }

    List<Finding> findings(String audit) {
        return jdbc.sql(FINDINGS + "order by f.place")
                .param(audit)
                .query(Finding.class)
                .list();
    }

    Optional<Finding> finding(String audit, int place) {
        return jdbc.sql(FINDINGS + "and f.place = ?")
                .params(audit, place)
                .query(Finding.class)
                .optional();
    }

    /** Whether it was open until now. */
    boolean settle(String audit, int place, FindingOutcome outcome, String note, String by, Instant now) {
        return jdbc.sql(
                                """
                                update millrace.audit_finding set outcome = ?, note = ?, settled_by = ?, settled_at = ?
                                where audit = ? and place = ? and outcome is null""")
                        .params(outcome.name(), note, by, now.atOffset(ZoneOffset.UTC), audit, place)
                        .update()
                == 1;
    }
}
