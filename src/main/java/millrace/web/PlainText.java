package millrace.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads JSON whose texts can be kept: PostgreSQL has no place for the character NUL. */
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
            if (text && getText().indexOf('\0') >= 0) {
                String field = getParsingContext()
                        .pathAsPointer()
                        .toString()
                        .replaceFirst("^/", "")
                        .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                        .replace('/', '.')
                        .replace("\0", "");
                throw new NulCharacter(this, field);
            }
            return token;
        }
    }
}
