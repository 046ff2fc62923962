package millrace.model;

/** A file is not what its name says; the message is a sentence that names the file and, where known, the line. */
public class UnreadableModel extends RuntimeException {

    public UnreadableModel(String sentence) {
        super(sentence);
    }
}
