package millrace.record;

import java.time.Instant;

/**
 * What somebody said about a record.
 *
 * @param internal whether only agents may read it
 */
public record Comment(long id, Instant at, String author, boolean internal, String text) {}
