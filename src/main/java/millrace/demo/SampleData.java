package millrace.demo;

import java.util.List;
import millrace.engine.OneNodeAtATime;
import millrace.incident.IncidentArchive;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Fills a demonstration at its first start; each sample is written whole or, after a kill, at the next start. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleData implements ApplicationRunner {

    private final SampleOrganisation organisation;
    private final SampleIncidents incidents;
    private final IncidentArchive archive;
    private final OneNodeAtATime oneNode;

    SampleData(
            SampleOrganisation organisation,
            SampleIncidents incidents,
            IncidentArchive archive,
            OneNodeAtATime oneNode) {
        this.archive = archive;
        this.organisation = organisation;
        this.incidents = incidents;
        this.oneNode = oneNode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        oneNode.does(organisation::register);
        SampleIncident.all().forEach(sample -> oneNode.does(() -> write(sample)));
    }

    private void write(SampleIncident sample) {
        var id = sample.report().correlationId();
        if (archive.known(SampleIncident.SOURCE, List.of(id)).isEmpty()) {
            incidents.play(sample);
        } else {
            incidents.remember(sample);
        }
    }
}
