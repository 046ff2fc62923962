package millrace.directory;

/** What became of a person or team; {@code before} is null when it is new. */
public record Edit<T>(T before, T after) {}
