package millrace.journey;

import java.time.Instant;

/** A place where the record stands now; {@code scope} is the id of what is around the element. */
public record Token(String element, String name, String scope, Instant since, String lasted) {}
