package millrace.workplace.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody did to many records at once, record by record.
 *
 * @param finishedAt null while some were not tried yet
 */
public record BulkReport(
        UUID id, String kind, BulkAct act, Instant startedAt, Instant finishedAt, List<BulkOutcome> outcomes) {

    public long done() {
        return outcomes.stream().filter(one -> Boolean.TRUE.equals(one.done())).count();
    }

    public long refused() {
        return outcomes.stream().filter(one -> Boolean.FALSE.equals(one.done())).count();
    }

    public long untried() {
        return outcomes.stream().filter(one -> one.done() == null).count();
    }
}
