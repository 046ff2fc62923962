package millrace.directory;

/** A person or team as it stands; {@code version} counts its saves. */
public record Edition<T>(T value, long version) {}
