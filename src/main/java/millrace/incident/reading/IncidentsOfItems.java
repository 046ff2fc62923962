package millrace.incident.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import millrace.catalogue.OpenRecords;
import millrace.catalogue.ServiceRecord;
import millrace.cmdb.ItemRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the configuration which incidents affect its items. */
@Component
@Transactional(readOnly = true)
class IncidentsOfItems implements ItemRecords {

    private final AffectingIncidents incidents;

    IncidentsOfItems(AffectingIncidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String plural() {
        return "Incidents";
    }

    @Override
    public Map<String, OpenRecords> open(Collection<String> items) {
        return incidents.open(AffectedBy.ITEM, items);
    }

    @Override
    public List<ServiceRecord> of(String item, int limit) {
        return incidents.of(AffectedBy.ITEM, item, limit);
    }

    @Override
    public List<ServiceRecord> since(String item, Instant when, int limit) {
        return incidents.since(AffectedBy.ITEM, item, when, limit);
    }
}
