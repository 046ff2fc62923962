package millrace.importing.directory;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import millrace.importing.directory.DirectoryFile.Content;
import millrace.organisation.ImportedRow;
import millrace.record.InvalidInput;

/** A list as one JSON object: {@code people} and {@code teams}, each a list of objects. */
final class JsonList {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Path file;

    JsonList(Path file) {
        this.file = file;
    }

    Content read() throws IOException {
        var rows = new ArrayList<ImportedRow>();
        try (var json = JSON.createParser(file.toFile())) {
            require(json.nextToken() == JsonToken.START_OBJECT, json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var what = json.currentName();
                require(what.equals("people") || what.equals("teams"), json);
                require(json.nextToken() == JsonToken.START_ARRAY, json);
                readAll(json, what.equals("teams"), rows);
            }
        } catch (JacksonException unreadable) {
            var line = unreadable.getLocation() == null
                    ? 1
                    : unreadable.getLocation().getLineNr();
            throw new InvalidInput("file", "file: line %d is not readable JSON; nothing was taken.".formatted(line));
        }
        return new Content(rows, Map.of());
    }

    private static void readAll(JsonParser json, boolean teams, List<ImportedRow> rows) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_OBJECT, json);
            var line = json.currentTokenLocation().getLineNr();
            Map<String, Object> fields = json.readValueAs(FIELDS);
            var key = fields.remove("key") instanceof String text ? text : null;
            rows.add(new ImportedRow(line, teams, key, fields));
        }
    }

    private static void require(boolean expected, JsonParser json) {
        if (!expected) {
            throw new InvalidInput(
                    "file",
                    "file: line %d: it must be {\"people\": [...], \"teams\": [...]}, each entry an object with a key."
                            .formatted(json.currentTokenLocation().getLineNr()));
        }
    }
}
