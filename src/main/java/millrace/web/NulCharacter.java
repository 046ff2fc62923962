package millrace.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** A text in a JSON body contains the character NUL. */
class NulCharacter extends JsonParseException {

    private static final long serialVersionUID = 1;

    private final String field;

    NulCharacter(JsonParser parser, String field) {
        super(parser, "NUL");
        this.field = field;
    }

    String field() {
        return field;
    }
}
