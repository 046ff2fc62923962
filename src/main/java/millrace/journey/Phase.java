package millrace.journey;

import java.time.Instant;

/**
 * A phase of the record.
 *
 * @param element id of the sub-process that is the phase; null where the model is not known or not told
 * @param entered when it was entered last; null when it never was
 * @param left when it was left last; null when it was not
 * @param lasted in words, all passes together
 * @param passes how often it was entered
 */
public record Phase(
        String element, String name, State state, Instant entered, Instant left, String lasted, int passes) {

    /** Where the record is with regard to the phase. */
    public enum State {
        PASSED,
        CURRENT,
        AHEAD,
        SKIPPED
    }
}
