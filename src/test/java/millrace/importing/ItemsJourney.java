package millrace.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What tests of items from other systems share: rows as JSON, and what became of them. */
abstract class ItemsJourney extends ImportJourney {

    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";
    static final String CSV = "text/csv";

    static String row(String source, String id, String more) {
        return "{\"source\":\"%s\",\"externalId\":\"%s\",%s}".formatted(source, id, more);
    }

    static String named(String type, String name, String more) {
        return "\"type\":\"%s\",\"name\":\"%s\"%s".formatted(type, name, more.isEmpty() ? "" : "," + more);
    }

    JsonNode item(String source, String id) {
        return get("/api/items/" + number(source, id));
    }

    String number(String source, String id) {
        return jdbc.sql("select 'CI-' || item from millrace.item_source where source = ? and external_id = ?")
                .params(source, id)
                .query(String.class)
                .single();
    }

    List<String> told(String number) {
        return jdbc.sql(
                        """
                        select kind || ' ' || coalesce(field, '') || ' ' || coalesce(from_value, '') || ' ' || coalesce(to_value, '')
                            || ' ' || actor from millrace.timeline where record = ? order by id""")
                .param(number)
                .query(String.class)
                .list();
    }
}
