package millrace.journey;

import java.time.Instant;

/** A step that the product could not do, in a sentence; {@code next} is when it is tried again, null when it is not. */
public record Failure(String element, String sentence, Instant next) {}
