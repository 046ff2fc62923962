package millrace.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All relations of items; those that ended are kept, and not told. */
@Repository
class Relations {

    private static final String SELECT =
            """
            select r.id, f.number as from_number, f.name as from_name, r.type, t.number as to_number, t.name as to_name,
                r.redundancy, r.needed, r.source
            from millrace.item_relation r join millrace.item f on f.id = r.from_item join millrace.item t on t.id = r.to_item
            where r.deleted_at is null and\s""";

    private final JdbcClient jdbc;

    Relations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The relations of an item in both directions, at most so many. */
    List<Relation> of(long item, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                        (r.from_item = :item or r.to_item = :item)
                        order by r.type, f.name, t.name, r.id limit :limit""")
                .param("item", item)
                .param("limit", limit)
                .query(Relations::relation)
                .list();
    }

    /** The relations among these items. */
    List<Relation> among(Collection<Long> items, int limit) {
        return jdbc.sql(SELECT + "r.from_item = any(:items) and r.to_item = any(:items) order by r.id limit :limit")
                .param("items", items.toArray(Long[]::new))
                .param("limit", limit)
                .query(Relations::relation)
                .list();
    }

    /** The items at the other end of the relations of these, at most so many. */
    List<Long> neighbours(Collection<Long> items, int limit) {
        return jdbc.sql(
                        """
                        select n.id from (
                            select r.to_item as id from millrace.item_relation r
                            where r.from_item = any(:items) and r.deleted_at is null
                            union select r.from_item from millrace.item_relation r
                            where r.to_item = any(:items) and r.deleted_at is null) n
                        where not exists (select from millrace.item i where i.id = n.id and i.lifecycle = 'RETIRED')
                        order by n.id limit :limit""")
                .param("items", items.toArray(Long[]::new))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    Optional<Relation> find(long from, RelationType type, long to, String source) {
        return jdbc.sql(SELECT + "r.from_item = ? and r.type = ? and r.to_item = ? and r.source = ?")
                .params(from, type.name(), to, source)
                .query(Relations::relation)
                .optional();
    }

    void save(long from, RelationType type, long to, String redundancy, Integer needed, String source) {
        jdbc.sql(
                        """
                        insert into millrace.item_relation (from_item, type, to_item, redundancy, needed, source)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (from_item, to_item, type, source) do update
                        set redundancy = excluded.redundancy, needed = excluded.needed, deleted_at = null""")
                .params(from, type.name(), to, redundancy, needed, source)
                .update();
    }

    /** Ends a relation that begins at this item. */
    void end(long from, long id, Instant now) {
        jdbc.sql("update millrace.item_relation set deleted_at = ? where from_item = ? and id = ?")
                .params(now.atOffset(ZoneOffset.UTC), from, id)
                .update();
    }

    private static Relation relation(ResultSet row, int number) throws SQLException {
        var needed = row.getInt("needed");
        return new Relation(
                row.getLong("id"),
                row.getString("from_number"),
                row.getString("from_name"),
                RelationType.valueOf(row.getString("type")),
                row.getString("to_number"),
                row.getString("to_name"),
                row.getString("redundancy"),
                needed == 0 ? null : needed,
                row.getString("source"));
    }
}
