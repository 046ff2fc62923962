package millrace.incident.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import millrace.catalogue.OpenRecords;
import millrace.catalogue.ServiceFigures;
import millrace.catalogue.ServiceRecord;
import millrace.catalogue.ServiceRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the catalogue which incidents affect its services. */
@Component
@Transactional(readOnly = true)
class IncidentsOfServices implements ServiceRecords {

    private final AffectingIncidents incidents;

    IncidentsOfServices(AffectingIncidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String plural() {
        return "Incidents";
    }

    @Override
    public Map<String, OpenRecords> open(Collection<String> services) {
        return incidents.open(AffectedBy.SERVICE, services);
    }

    @Override
    public List<ServiceRecord> of(String service, int limit) {
        return incidents.of(AffectedBy.SERVICE, service, limit);
    }

    @Override
    public ServiceFigures figures(String service, Instant from, Instant until) {
        return incidents.figures(AffectedBy.SERVICE, service, from, until);
    }
}
