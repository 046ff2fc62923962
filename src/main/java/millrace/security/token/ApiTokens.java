package millrace.security.token;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tokens, also those that are over. */
@Repository
class ApiTokens {

    /** How exactly the last use is known: writing it at every call would make reading write. */
    private static final Duration COARSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its number; empty when its owner has a good one of this name. One that is over gives its name away. */
    Optional<Long> add(ApiToken token, byte[] digest) {
        Timestamp now = Timestamp.from(token.createdAt());
        jdbc.sql(
                        """
                        update millrace.api_token set revoked_at = ?, revoked_by = ?
                        where owner = ? and name = ? and revoked_at is null and expires_at <= ?""")
                .params(now, token.createdBy(), token.owner(), token.name(), now)
                .update();
        return jdbc.sql(
                        """
                        insert into millrace.api_token
                            (owner, name, scopes, secret_hash, created_at, created_by, expires_at)
                        values (?, ?, string_to_array(?, ','), ?, ?, ?, ?)
                        on conflict (owner, name) where revoked_at is null do nothing returning id""")
                .params(token.owner(), token.name(), text(token.scopes()), digest)
                .params(now, token.createdBy(), Timestamp.from(token.expiresAt()))
                .query(Long.class)
                .optional();
    }

    Optional<ApiToken> find(long id) {
        return jdbc.sql("select * from millrace.api_token where id = ?")
                .param(id)
                .query((row, number) -> token(row))
                .optional();
    }

    Optional<ApiToken> withDigest(byte[] digest) {
        return jdbc.sql("select * from millrace.api_token where secret_hash = ?")
                .param(digest)
                // the index compares byte by byte, which could be timed
                .query((row, number) ->
                        MessageDigest.isEqual(row.getBytes("secret_hash"), digest) ? Optional.of(token(row)) : NONE)
                .optional()
                .flatMap(found -> found);
    }

    private static final Optional<ApiToken> NONE = Optional.empty();

    /** Newest first; of everybody when no owner is given. */
    List<ApiToken> list(String owner, long before, int limit) {
        return jdbc.sql(
                        """
                        select * from millrace.api_token
                        where (cast(? as text) is null or owner = ?) and id < ? order by id desc limit ?""")
                .params(owner, owner, before, limit)
                .query((row, number) -> token(row))
                .list();
    }

    /** Those that open something at this time and that their owner made. */
    List<ApiToken> goodAndMadeBy(String owner, Instant now) {
        return jdbc.sql(
                        """
                        select * from millrace.api_token
                        where owner = ? and created_by = owner and revoked_at is null and expires_at > ?""")
                .params(owner, Timestamp.from(now))
                .query((row, number) -> token(row))
                .list();
    }

    void revoke(long id, Instant at, String by) {
        jdbc.sql("update millrace.api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(at), by, id)
                .update();
    }

    /** Whether this is the first use; the time is written only when the known one is old. */
    boolean used(ApiToken token, Instant now) {
        Instant known = token.lastUsedAt();
        if (known != null && !known.isBefore(now.minus(COARSE))) {
            return false;
        }
        int changed = jdbc.sql(
                        "update millrace.api_token set last_used_at = ? where id = ? and last_used_at is not distinct from ?")
                .params(Timestamp.from(now), token.id(), known == null ? null : Timestamp.from(known))
                .update();
        return known == null && changed == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("name"),
                Stream.of((String[]) row.getArray("scopes").getArray())
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet()),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(","));
    }
}
