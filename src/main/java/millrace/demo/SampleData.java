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
    private final SampleCatalogue catalogue;
    private final SampleCalendar calendar;
    private final SampleItems items;
    private final SampleIncidents incidents;
    private final IncidentArchive archive;
    private final OneNodeAtATime oneNode;

    SampleData(
            SampleOrganisation organisation,
            SampleCatalogue catalogue,
            SampleCalendar calendar,
            SampleItems items,
            SampleIncidents incidents,
            IncidentArchive archive,
            OneNodeAtATime oneNode) {
        this.archive = archive;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.items = items;
        this.incidents = incidents;
        this.oneNode = oneNode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        oneNode.does(organisation::register);
        oneNode.does(catalogue::register);
        oneNode.does(calendar::register);
        oneNode.does(items::register);
        SampleIncident.all().forEach(sample -> oneNode.does(() -> write(sample)));
    }

    private void write(SampleIncident sample) {
        sample.sources().stream()
                .filter(source -> !archive.known(source, List.of(sample.report().correlationId()))
                        .isEmpty())
                .findFirst()
                .ifPresentOrElse(source -> incidents.remember(sample, source), () -> incidents.play(sample));
    }
}
