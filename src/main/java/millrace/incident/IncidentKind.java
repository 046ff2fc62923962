package millrace.incident;

import millrace.record.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings incidents under the one rule of who sees which record. */
@Configuration(proxyBeanMethods = false)
class IncidentKind {

    @Bean
    RecordKind incidentRecords(IncidentsAtHand incidents) {
        return new RecordKind("INC", "millrace.incident", incidents::flush);
    }
}
