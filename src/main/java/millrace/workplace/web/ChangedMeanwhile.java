package millrace.workplace.web;

import java.util.List;
import java.util.Map;
import millrace.record.StaleRecord;
import millrace.workplace.Difference;

/** Somebody saved the record since it was read, and this is what they changed. */
class ChangedMeanwhile extends StaleRecord {

    private static final long serialVersionUID = 1;

    private final transient List<Difference> changes;

    ChangedMeanwhile(StaleRecord stale, List<Difference> changes) {
        super(stale);
        this.changes = List.copyOf(changes);
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("changes", changes);
    }
}
