package millrace.workplace;

import java.time.Instant;

/**
 * What became of a field since somebody read a record that they want to change.
 *
 * @param seen what they saw
 * @param now what it is
 * @param wanted what they want it to be; null when their act does not say
 * @param by name of who changed it last
 */
public record Difference(String field, String label, String seen, String now, String wanted, String by, Instant at) {}
