package millrace.attachment;

/** Whoever acts has put a file at a record. */
public record FileAttached(String record, boolean internal) {}
