package millrace.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a demonstration at its first start; each sample is written whole or, after a kill, at the next start. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleData implements ApplicationRunner {

    private final SampleOrganisation organisation;
    private final SampleIncidents incidents;
    private final TransactionTemplate transaction;

    SampleData(SampleOrganisation organisation, SampleIncidents incidents, TransactionTemplate transaction) {
        this.organisation = organisation;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> organisation.register());
        SampleIncident.all().forEach(sample -> transaction.executeWithoutResult(status -> incidents.play(sample)));
    }
}
