package millrace.engine;

import java.time.Instant;

/**
 * One run of a process for a record, from its start to its end.
 *
 * @param caller id of the run that called it; null for one that stands by itself
 * @param model the engine's own id of the version it runs by, which never changes its contents
 * @param version number of that version
 * @param newest number of the version that is in force
 * @param to null while it runs
 * @param endedEarly whether it was ended from outside instead of reaching its end
 */
public record ProcessRun(
        String id,
        String caller,
        String model,
        String key,
        String name,
        int version,
        int newest,
        Instant from,
        Instant to,
        boolean endedEarly) {}
