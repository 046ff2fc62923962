package millrace.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The keys that requests came with in the last 24 hours, and what was answered first. */
@Repository
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Which request a key belongs to: the same key of another caller, or for another address, is another one. */
    record Use(String caller, String path, String key) {}

    /** The answer that was given first, and a digest of the body it was given to. */
    record FirstAnswer(String bodyHash, int status, Map<String, String> headers, String bodyInBase64) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the key for this transaction; false when it was used before. Waits for a request that has it and is not done. */
    boolean take(Use use) {
        Instant now = clock.instant();
        // a caller who repeats at once waits here for the first one; not for ever, it holds a connection
        jdbc.sql("set local lock_timeout = '20s'").update();
        int taken = jdbc.sql(
                        """
                        insert into millrace.idempotency as known (caller, path, key, at) values (?, ?, ?, ?)
                        on conflict (caller, path, key) do update
                        set at = excluded.at, body_hash = null, status = null, headers = null, body = null
                        where known.at < ?""")
                .params(use.caller(), use.path(), use.key(), Timestamp.from(now), Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql("set local lock_timeout to default").update();
        return taken == 1;
    }

    void store(Use use, FirstAnswer answer) {
        jdbc.sql(
                        """
                        update millrace.idempotency
                        set body_hash = ?, status = ?, headers = cast(? as jsonb), body = decode(?, 'base64')
                        where caller = ? and path = ? and key = ?""")
                .params(answer.bodyHash(), answer.status(), text(answer.headers()), answer.bodyInBase64())
                .params(use.caller(), use.path(), use.key())
                .update();
    }

    Optional<FirstAnswer> find(Use use) {
        return jdbc.sql(
                        """
                        select body_hash, status, headers, encode(body, 'base64') as body from millrace.idempotency
                        where caller = ? and path = ? and key = ? and status is not null""")
                .params(use.caller(), use.path(), use.key())
                .query((row, number) -> new FirstAnswer(
                        row.getString("body_hash"),
                        row.getInt("status"),
                        map(row.getString("headers")),
                        row.getString("body")))
                .optional();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("delete from millrace.idempotency where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private String text(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> map(String headers) {
        try {
            return json.readValue(headers, Map.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
