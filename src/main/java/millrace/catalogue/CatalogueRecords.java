package millrace.catalogue;

import millrace.record.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings services and suppliers under the one rule of who sees which record: those who work here read their history. */
@Configuration(proxyBeanMethods = false)
class CatalogueRecords {

    static final Runnable WRITTEN_AT_ONCE = () -> {};

    @Bean
    RecordKind serviceRecords() {
        return new RecordKind("SVC", "millrace.service_record", WRITTEN_AT_ONCE);
    }

    @Bean
    RecordKind supplierRecords() {
        return new RecordKind("SUP", "millrace.supplier_record", WRITTEN_AT_ONCE);
    }
}
