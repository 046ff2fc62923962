package millrace.engine;

import java.time.Instant;

/**
 * The time that a run spent at one element, in one pass.
 *
 * @param scope id of the passage of the sub-process around it; of nothing known when that is the process itself
 * @param element id of the element in the model
 * @param name what the model called it then; null when it had no name
 * @param body whether it is the frame around the repetitions of the element, not one of them
 * @param person key of the person who had the user task; null when nobody did
 * @param called id of the run that it called; null when it called none
 * @param to null while the run stands there
 * @param abandoned whether the run was taken away from there before its time
 */
public record Passage(
        String id,
        String scope,
        String element,
        String name,
        boolean body,
        String person,
        String called,
        Instant from,
        Instant to,
        boolean abandoned) {}
