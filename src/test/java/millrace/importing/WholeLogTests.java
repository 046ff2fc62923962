package millrace.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The whole sample of the real log; needs the folder that the system property millrace.data names. */
@TestPropertySource(properties = "spring.application.name=millrace-whole-log")
class WholeLogTests extends ImportJourney {

    @Test
    void isTakenOverWithEveryEventAndEveryReopening() throws IOException {
        var folder = System.getProperty("millrace.data");
        assumeThat(folder)
                .as("millrace.data names the folder with the real log")
                .isNotBlank();
        var lines = Files.readAllLines(Path.of(folder, "incident-log", "incident_event_log-first-2000.csv"));

        var done = imported("", lines);

        assertThat(figures(done))
                .containsEntry("incidents", 2000L)
                .containsEntry("incidentsNew", 2000L)
                .containsEntry("events", 14_041L)
                .containsEntry("priorityEqual", 14_041L)
                .containsEntry("priorityDifferent", 0L)
                .containsEntry("reopenings", 33L)
                .containsEntry("incidentsReopened", 27L)
                .containsEntry("rowsLeftOut", 0L)
                .containsEntry("rowsReadWithDoubt", 0L);
        assertThat(told("INC", "IMPORTED")).isEqualTo(14_041);
        assertThat(told("INC", "REOPENED")).isEqualTo(33);
        assertThat(
                        count(
                                """
                        select count(distinct record) from millrace.timeline
                        where kind = 'REOPENED'
                            and record in (select number from millrace.incident where source = 'servicenow')"""))
                .isEqualTo(27);
        assertThat(jdbc.sql("select distinct phase from millrace.incident where source = 'servicenow'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("CLOSED"));

        var before = contents();
        var again = figures(imported("", lines));
        assertThat(again).containsEntry("incidentsNew", 0L).containsEntry("incidentsAlreadyHere", 2000L);
        assertThat(contents()).isEqualTo(before);
    }

    private List<Long> contents() {
        return List.of("incident", "timeline", "decision", "person", "team").stream()
                .map(table -> count("select count(*) from millrace." + table))
                .toList();
    }
}
