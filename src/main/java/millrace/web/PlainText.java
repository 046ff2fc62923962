package millrace.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import millrace.database.KeptText;

/** Reads JSON whose texts can be kept and shown. */
final class PlainText extends JsonFactory {

    private static final long serialVersionUID = 1;

    @Override
    public JsonParser createParser(InputStream body) throws IOException {
        return new Checked(super.createParser(body));
    }

    @Override
    public JsonParser createParser(Reader body) throws IOException {
        return new Checked(super.createParser(body));
    }

    /** Stops at a text that cannot be kept. */
    private static final class Checked extends JsonParserDelegate {

        Checked(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
            Optional<String> complaint = text ? KeptText.complaint(getText()) : Optional.empty();
            if (complaint.isPresent()) {
                String field = getParsingContext()
                        .pathAsPointer()
                        .toString()
                        .replaceFirst("^/", "")
                        .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                        .replace('/', '.');
                throw new UnkeptCharacter(this, KeptText.readable(field), complaint.get());
            }
            return token;
        }
    }
}
