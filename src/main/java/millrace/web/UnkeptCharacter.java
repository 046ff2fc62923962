package millrace.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** A text in a JSON body contains a character that cannot be kept; the message says which. */
class UnkeptCharacter extends JsonParseException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String complaint;

    UnkeptCharacter(JsonParser parser, String field, String complaint) {
        super(parser, complaint);
        this.field = field;
        this.complaint = complaint;
    }

    String field() {
        return field;
    }

    String complaint() {
        return complaint;
    }
}
