package millrace.cmdb.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import millrace.directory.Actors;
import millrace.directory.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what sources said, in the form in which it is taken. For managers and administrators, because nothing is hidden. */
@Service
@Transactional(readOnly = true)
public class ConfigurationExport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_A_TIME = 1_000;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private static final String SAID =
            """
            select s.source, s.external_id, s.type, s.name, s.attributes, s.last_seen, s.deleted_at is not null as deleted, (
                select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('type', r.type,
                    'target', jsonb_build_object('source', t.source, 'externalId', t.external_id),
                    'redundancy', r.redundancy, 'needed', r.needed)) order by r.type, t.source, t.external_id)
                from millrace.item_relation r
                cross join lateral (
                    select x.source, x.external_id from millrace.item_source x where x.item = r.to_item and x.deleted_at is null
                    order by x.source <> r.source, x.source, x.external_id limit 1) t
                where r.from_item = s.item and r.source = s.source and r.deleted_at is null) as relations
            from millrace.item_source s where s.source = coalesce(?, s.source) order by s.source, s.external_id""";

    private final JdbcTemplate jdbc;
    private final Actors actors;

    ConfigurationExport(DataSource database, Actors actors) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_A_TIME);
        this.actors = actors;
    }

    /**
     * Everything that a source said, one item after the other, by the fields of the contract.
     *
     * @param source only what this one said; null for all
     */
    public void items(String source, Consumer<Map<String, Object>> receiver) {
        actors.current().require("export the configuration", Role.MANAGER, Role.ADMIN);
        jdbc.query(SAID, (RowCallbackHandler) row -> receiver.accept(item(row)), source);
    }

    /** The keys of all attributes that sources speak of, in order. */
    public List<String> attributes(String source) {
        actors.current().require("export the configuration", Role.MANAGER, Role.ADMIN);
        return jdbc.queryForList(
                """
                select distinct jsonb_object_keys(s.attributes) as key from millrace.item_source s
                where s.source = coalesce(?, s.source) order by key""",
                String.class,
                source);
    }

    private Map<String, Object> item(ResultSet row) throws SQLException {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("source", row.getString("source"));
        item.put("externalId", row.getString("external_id"));
        item.put("type", row.getString("type"));
        item.put("name", row.getString("name"));
        item.put("attributes", read(row.getString("attributes"), FIELDS));
        item.put("relations", row.getString("relations") == null ? List.of() : read(row.getString("relations"), LIST));
        var seen = row.getObject("last_seen", OffsetDateTime.class);
        if (seen != null) {
            item.put("lastSeen", seen.toInstant().toString());
        }
        if (row.getBoolean("deleted")) {
            item.put("deleted", true);
        }
        return item;
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of an item cannot be read", e);
        }
    }
}
