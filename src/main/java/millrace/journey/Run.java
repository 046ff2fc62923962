package millrace.journey;

import java.time.Instant;
import millrace.engine.ProcessRun;

/**
 * One run of a process for the record.
 *
 * @param caller id of the run that called it; null for one that stands by itself
 * @param version of the model that it runs by
 * @param newest the version in force
 * @param lasted in words; of one that goes on until now
 */
public record Run(
        String id,
        String caller,
        String model,
        String name,
        int version,
        int newest,
        State state,
        Instant from,
        Instant to,
        String lasted) {

    /** Whether it goes on, and how it ended. */
    public enum State {
        RUNNING,
        FINISHED,
        ENDED_EARLY
    }

    static Run of(ProcessRun run, Instant now) {
        State over = run.endedEarly() ? State.ENDED_EARLY : State.FINISHED;
        return new Run(
                run.id(),
                run.caller(),
                run.key(),
                run.name(),
                run.version(),
                run.newest(),
                run.to() == null ? State.RUNNING : over,
                run.from(),
                run.to(),
                Lasted.words(run.from(), run.to(), now));
    }
}
