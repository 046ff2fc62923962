package millrace.cmdb;

import millrace.record.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings items under the one rule of who sees which record. */
@Configuration(proxyBeanMethods = false)
class ItemKind {

    @Bean
    RecordKind itemRecords() {
        return new RecordKind("CI", "millrace.item_record", () -> {});
    }
}
