package millrace.cmdb.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items whose time to be verified has come. */
@Repository
class DueItems {

    /** A verification that was taken away from its process begins anew after so long. */
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final JdbcClient jdbc;

    DueItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes those that are due, the ones that nobody was asked about yet and then the longest due first. */
    List<VerificationDue> take(Instant now, int atMost) {
        return jdbc.sql(
                        """
                        update millrace.item i set verification_begun_at = :now
                        from (select id from millrace.item
                              where verify_every_days is not null and lifecycle in ('IN_USE', 'MAINTENANCE', 'MISSING')
                                and coalesce(last_verified_at, created_at) + make_interval(days => verify_every_days) <= :now
                                and (verification_begun_at is null or verification_begun_at < :forgotten)
                              order by verification_begun_at nulls first,
                                coalesce(last_verified_at, created_at) + make_interval(days => verify_every_days), id
                              limit :most for update skip locked) due
                        where i.id = due.id returning i.number, i.name""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("forgotten", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .param("most", atMost)
                .query(VerificationDue.class)
                .list();
    }

    void begun(String number, Instant now) {
        jdbc.sql("update millrace.item set verification_begun_at = ? where number = ?")
                .params(now.atOffset(ZoneOffset.UTC), number)
                .update();
    }

    void over(String number) {
        jdbc.sql("update millrace.item set verification_begun_at = null where number = ?")
                .param(number)
                .update();
    }
}
