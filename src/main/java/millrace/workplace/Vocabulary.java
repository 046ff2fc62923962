package millrace.workplace;

/** The words of a practice for what its records' timelines say. */
public interface Vocabulary {

    /** A field in words. */
    String field(String name);

    /** What the field names, so that keys become names. */
    Fact.Kind kind(String field);

    /** A value of the field in words; the value itself where it is no constant. */
    String value(String field, String value);
}
