package millrace.catalogue;

import millrace.record.Priority;

/**
 * How much is open about a service.
 *
 * @param worst the most urgent priority among it; null when none has one yet
 */
public record OpenRecords(int count, Priority worst) {

    /** Both together. */
    public OpenRecords and(OpenRecords other) {
        var urgent = worst == null || (other.worst != null && other.worst.rank() > worst.rank()) ? other.worst : worst;
        return new OpenRecords(count + other.count, urgent);
    }
}
