package millrace.cmdb.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import millrace.cmdb.ConfigurationImport;
import millrace.cmdb.ImportedItem;
import millrace.record.InvalidInput;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of a file in two tables that only this transaction has, copied there a few thousand at a time. */
final class Staging {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final int ROWS_A_TIME = 5_000;
    // parts of names wait in a list until the end, when they are sorted in together; what is joined here stays in
    // memory
    private static final List<String> FOR_MANY =
            List.of("set local gin_pending_list_limit = '256MB'", "set local work_mem = '64MB'");
    private static final String NOTHING = "\\N";
    private static final List<String> TABLES = List.of(
            """
            create temporary table arriving_item (
                place bigint, line bigint, source text, external_id text collate "C", type text, name text, attributes jsonb, related boolean,
                last_seen timestamptz, deleted boolean, hash text, item bigint, known boolean default false,
                fresh boolean default false, changed boolean default true) on commit drop""",
            """
            create temporary table arriving_relation (
                place bigint, line bigint, type text, target_source text, target_id text collate "C", redundancy text,
                needed integer) on commit drop""");
    private static final String ITEMS =
            "copy arriving_item (place, line, source, external_id, type, name, attributes, related, last_seen, deleted, hash) from stdin";
    private static final String RELATIONS =
            "copy arriving_relation (place, line, type, target_source, target_id, redundancy, needed) from stdin";

    private final JdbcTemplate jdbc;
    private final MessageDigest digest = digest();
    private final StringBuilder items = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private long rows;

    Staging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void begin() {
        FOR_MANY.forEach(jdbc::execute);
        TABLES.forEach(jdbc::execute);
    }

    void add(ImportedItem row) {
        if (++rows > ConfigurationImport.MOST_ROWS) {
            throw new InvalidInput(
                    "file", "file: it has more than %,d rows; split it.".formatted(ConfigurationImport.MOST_ROWS));
        }
        var attributes = row.attributes() == null ? null : write(row.attributes());
        var joints = row.relations() == null ? null : joints(row);
        line(
                items,
                rows,
                row.line(),
                row.source(),
                row.externalId(),
                row.type(),
                row.name(),
                attributes,
                joints != null,
                row.lastSeen(),
                row.deleted(),
                hash(row, attributes, joints));
        if (joints != null) {
            joints.forEach(joint -> relations
                    .append(rows)
                    .append('\t')
                    .append(row.line())
                    .append('\t')
                    .append(joint));
        }
        if (rows % ROWS_A_TIME == 0) {
            copy();
        }
    }

    /** All rows are there. */
    long end() {
        copy();
        jdbc.execute("analyze arriving_item (place, source, external_id, type)");
        jdbc.execute("analyze arriving_relation (place, target_source, target_id)");
        return rows;
    }

    /** What is said of each relation, always in the same order. */
    private static List<String> joints(ImportedItem row) {
        List<String> joints = new ArrayList<>(row.relations().size());
        for (var joint : row.relations()) {
            var one = new StringBuilder();
            line(
                    one,
                    joint.type(),
                    joint.source() == null ? row.source() : joint.source(),
                    joint.externalId(),
                    joint.redundancy(),
                    joint.needed());
            joints.add(one.toString());
        }
        joints.sort(null);
        return joints;
    }

    private void copy() {
        copy(ITEMS, items);
        copy(RELATIONS, relations);
    }

    private void copy(String statement, StringBuilder lines) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(statement, new StringReader(lines.toString()));
            } catch (IOException never) {
                throw new IllegalStateException("what is in memory cannot be read", never);
            }
        });
        lines.setLength(0);
    }

    private static void line(StringBuilder out, Object... values) {
        for (var i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : "\t").append(values[i] == null ? NOTHING : escaped(values[i].toString()));
        }
        out.append('\n');
    }

    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\\' || character < ' ') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return plain(text)
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** The same for the same content, whatever the order in which the file has it, and whenever it was seen. */
    private String hash(ImportedItem row, String attributes, List<String> joints) {
        var text = new StringBuilder();
        line(text, row.type(), row.name(), attributes, joints != null);
        if (joints != null) {
            joints.forEach(text::append);
        }
        return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the attributes of an item cannot be written as JSON", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
