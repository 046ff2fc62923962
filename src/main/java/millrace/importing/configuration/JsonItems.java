package millrace.importing.configuration;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import millrace.cmdb.ConfigurationImport.Reading;
import millrace.cmdb.ConfigurationImport.Receiver;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.importing.file.TextFile;
import millrace.record.InvalidInput;

/** Items as one JSON array, or as an object on each line, where a damaged line costs itself alone. */
final class JsonItems implements Reading {

    private static final int LONGEST_LINE = 1 << 20;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final TextFile file;

    JsonItems(TextFile file) {
        this.file = file;
    }

    @Override
    public void into(Receiver receiver) throws IOException {
        if (file.first() == '[') {
            readArray(receiver);
        } else {
            readLines(receiver);
        }
    }

    private void readArray(Receiver receiver) throws IOException {
        try (var text = file.open();
                var json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                var line = json.currentTokenLocation().getLineNr();
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    Map<String, Object> fields = JSON.readerFor(FIELDS)
                            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readValue(json);
                    give(line, fields, receiver);
                } else if (json.currentToken() == null) {
                    throw unreadable(line);
                } else {
                    json.skipChildren();
                    receiver.damaged(Remark.leftOut(line, null, "it is no object"));
                }
            }
            if (json.nextToken() != null) {
                throw unreadable(json.currentTokenLocation().getLineNr());
            }
        } catch (JacksonException broken) {
            throw unreadable(
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNr());
        }
    }

    private void readLines(Receiver receiver) throws IOException {
        try (var text = file.open()) {
            var number = 0L;
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                if (line.length() > LONGEST_LINE) {
                    receiver.damaged(Remark.leftOut(number, null, "it is longer than a million characters"));
                    continue;
                }
                try {
                    give(number, JSON.readValue(line, FIELDS), receiver);
                } catch (JacksonException broken) {
                    receiver.damaged(Remark.leftOut(number, null, "it is not an object in readable JSON"));
                }
            }
        }
    }

    private static void give(long line, Map<String, Object> fields, Receiver receiver) {
        try {
            receiver.item(ItemFields.of(line, fields));
        } catch (InvalidInput wrong) {
            receiver.damaged(Remark.leftOut(line, wrong.field(), wrong.getMessage()));
        }
    }

    private static InvalidInput unreadable(long line) {
        return new InvalidInput("file", "file: line %d is not readable JSON; nothing was taken.".formatted(line));
    }
}
