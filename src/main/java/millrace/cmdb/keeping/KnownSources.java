package millrace.cmdb.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sources. */
@Repository
class KnownSources {

    private static final String SELECT =
            """
            select o.key, o.name, o.precedence, o.version, t.items, t.last_seen,
                array(select p.attribute from millrace.source_precedence p where p.source = o.key order by p.attribute) as attributes,
                array(select p.precedence from millrace.source_precedence p where p.source = o.key order by p.attribute) as ranks
            from millrace.source o
            cross join lateral (
                select count(distinct s.item) filter (where s.deleted_at is null) as items, max(s.last_seen) as last_seen
                from millrace.item_source s where s.source = o.key) t
            """;

    private final JdbcClient jdbc;

    KnownSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, those that are believed most first. */
    List<Source> all() {
        return jdbc.sql(SELECT + "order by o.precedence, o.key")
                .query((row, n) -> source(row))
                .list();
    }

    Optional<Source> find(String key) {
        return jdbc.sql(SELECT + "where o.key = ?")
                .param(key)
                .query((row, n) -> source(row))
                .optional();
    }

    /** The source, to be changed: whoever else wants to change it waits until this transaction is over. */
    Optional<Source> toChange(String key) {
        jdbc.sql("select 1 from millrace.source where key = ? for no key update")
                .param(key)
                .query(Integer.class)
                .optional();
        return find(key);
    }

    void save(Source source) {
        jdbc.sql("update millrace.source set name = ?, precedence = ?, version = version + 1 where key = ?")
                .params(source.name(), source.precedence(), source.key())
                .update();
        jdbc.sql("delete from millrace.source_precedence where source = ?")
                .param(source.key())
                .update();
        source.attributes().forEach((attribute, rank) -> jdbc.sql(
                        "insert into millrace.source_precedence (source, attribute, precedence) values (?, ?, ?)")
                .params(source.key(), attribute, rank)
                .update());
    }

    private static Source source(ResultSet row) throws SQLException {
        var attributes = (String[]) row.getArray("attributes").getArray();
        var ranks = (Integer[]) row.getArray("ranks").getArray();
        Map<String, Integer> precedences = new HashMap<>();
        for (var i = 0; i < attributes.length; i++) {
            precedences.put(attributes[i], ranks[i]);
        }
        var seen = row.getObject("last_seen", OffsetDateTime.class);
        return new Source(
                row.getString("key"),
                row.getString("name"),
                row.getInt("precedence"),
                precedences,
                row.getLong("items"),
                seen == null ? null : seen.toInstant(),
                row.getLong("version"));
    }
}
