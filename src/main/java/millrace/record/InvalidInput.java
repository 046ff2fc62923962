package millrace.record;

/** One field of what was sent cannot be used. Over HTTP: 400 with the field named. */
public class InvalidInput extends RuntimeException {

    private final String field;

    public InvalidInput(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
