package millrace.record;

/** A rule of the business says no to something that was well-formed; the record is unchanged. Over HTTP: 409. */
public class Refusal extends RuntimeException {

    private final String type;

    /**
     * @param type the refusal's name in kebab-case, for programs
     * @param sentence what was refused and what to do instead, for people
     */
    public Refusal(String type, String sentence) {
        super(sentence);
        this.type = type;
    }

    public String type() {
        return type;
    }
}
