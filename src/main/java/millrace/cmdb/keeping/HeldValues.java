package millrace.cmdb.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What items have under an attribute, and what any source says of it, believed now or not. */
@Repository
class HeldValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HELD =
            """
            select h.item, h.value::text as value from (
                select i.id as item, i.attributes -> :attribute as value from millrace.item i
                where i.type = :type and jsonb_exists(i.attributes, :attribute)
                union all
                select i.id, s.attributes -> :attribute from millrace.item_source s join millrace.item i on i.id = s.item
                where i.type = :type and jsonb_exists(s.attributes, :attribute)) h
            where h.value <> 'null'""";

    private final JdbcClient jdbc;

    HeldValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many items of a type have a value like that. */
    int items(String type, String attribute, Predicate<Object> like) {
        Set<Long> items = new HashSet<>();
        jdbc.sql(HELD).param("type", type).param("attribute", attribute).query(row -> {
            if (like.test(read(row.getString("value")))) {
                items.add(row.getLong("item"));
            }
        });
        return items.size();
    }

    private static Object read(String value) {
        try {
            return JSON.readValue(value, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored attributes of an item cannot be read", e);
        }
    }
}
