package millrace.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * One reading of a file: how far it is and what came of it.
 *
 * @param options what was said about how far it may reach
 * @param source key of the source that speaks in a file that does not say so itself; null for others
 * @param until events after this moment are left aside; null reads all
 * @param failure why nothing, or not everything, was read, in one sentence; null when all went well
 */
public record ImportRun(
        long id,
        Kind kind,
        State state,
        String fileName,
        String spool,
        ZoneId zone,
        Instant until,
        Map<String, Boolean> options,
        String source,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        Progress progress,
        Map<String, Long> figures,
        String failure) {

    /** What is in the file. */
    public enum Kind {
        SERVICENOW,
        DIRECTORY,
        CONFIGURATION,
        TOPOLOGY
    }

    /** How far a run is. */
    public enum State {
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        INTERRUPTED
    }

    /** Bytes and rows while the file is read, then incidents while they are written; the total of incidents is 0 until it is known. */
    public record Progress(long bytesTotal, long bytesRead, long rowsRead, long incidentsTotal, long incidentsDone) {}
}
