package millrace.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import millrace.journey.Journey.Named;

/**
 * One pass of one element.
 *
 * @param number 1 for the first that is told
 * @param name empty when the element has none
 * @param kind as the standard calls it, such as userTask; {@code repetition} for the frame around several passes of one element
 * @param scope id of the sub-process or process around it
 * @param flows ids of the flows on which it was reached: none at a beginning, two around a link
 * @param answer which way was taken there, where ways have names; null otherwise
 * @param lasted in words; where the record still stands, until now
 * @param person who had the user task; null when nobody did
 * @param called id of the run that it called; null when it called none
 */
public record Step(
        int number,
        String element,
        String name,
        String kind,
        String scope,
        List<String> flows,
        String answer,
        Instant from,
        Instant to,
        String lasted,
        State state,
        Named person,
        String called) {

    static final String REPETITION = "repetition";

    /** Whether the record still stands there. */
    public enum State {
        /** Passed. */
        DONE,
        /** Taken away from there before its time. */
        LEFT,
        /** Something inside is where the record stands. */
        OPEN,
        /** Here it stands. */
        HERE
    }

    /** Whether people read of it: it has a name, and is not only a frame. */
    @JsonIgnore
    public boolean isTold() {
        return !name.isEmpty() && !kind.equals(REPETITION);
    }
}
