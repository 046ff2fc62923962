package millrace.demo;

import millrace.incident.IncidentArchive;
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
    private final IncidentArchive archive;
    private final TransactionTemplate transaction;

    SampleData(
            SampleOrganisation organisation,
            SampleIncidents incidents,
            IncidentArchive archive,
            TransactionTemplate transaction) {
        this.archive = archive;
        this.organisation = organisation;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> organisation.register());
        var all = SampleIncident.all();
        var known = archive.known(
                SampleIncident.SOURCE,
                all.stream().map(sample -> sample.report().correlationId()).toList());
        for (var sample : all) {
            transaction.executeWithoutResult(status -> {
                if (known.contains(sample.report().correlationId())) {
                    incidents.remember(sample);
                } else {
                    incidents.play(sample);
                }
            });
        }
    }
}
