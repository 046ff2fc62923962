package millrace.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The file that an operator names for the start. */
@TestPropertySource(
        properties = {
            "millrace.import.servicenow=src/test/resources/importing/incident-log-50.csv",
            "millrace.import.until=2016-03-03",
            "millrace.zone=Europe/Lisbon",
            "millrace.import.directory=${millrace.test.directory:target}/start-imports"
        })
class StartUpImportTests extends ImportJourney {

    @Autowired
    private ImportRuns runs;

    @Test
    void isReadOnceEverythingStands() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(1).map(ImportRun::state).orElseThrow() == ImportRun.State.COMPLETED);

        var run = runs.find(1).orElseThrow();
        assertThat(run.requestedBy()).isEqualTo("millrace");
        assertThat(run.fileName()).isEqualTo("incident-log-50.csv");
        assertThat(run.zone().getId()).isEqualTo("Europe/Lisbon");
        assertThat(run.figures()).containsEntry("incidentsNew", 44L).containsEntry("incidentsOpen", 42L);
    }
}
