package millrace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Map;
import millrace.importing.ImportRun.State;
import millrace.importing.ImportRuns.Wish;
import millrace.importing.servicenow.Log;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** What becomes of imports when the product ends in the middle of them. */
class InterruptedImportTests extends ImportJourney {

    @Autowired
    private ImportRuns runs;

    @Autowired
    private Spool spool;

    @Autowired
    private ImportQueue queue;

    @Test
    void areMarkedAtTheNextStartAndCanBeRepeated() throws Exception {
        var killed = queued(Log.HEADER + "\n" + Log.row("KILL1", "Closed", 0, "1/3/2016 09:00"));
        runs.started(killed.id());
        var waited = queued(Log.HEADER + "\n" + Log.row("KILL2", "Closed", 0, "1/3/2016 09:00"));
        var nobodys = spool.take(stream("left by a crash"));

        queue.open();

        var marked = get("/api/imports/" + killed.id());
        assertThat(marked.get("state").asText()).isEqualTo("INTERRUPTED");
        assertThat(marked.get("failure").asText()).contains("Repeat it");
        assertThat(spool.has(nobodys)).isFalse();
        ended(ResponseEntity.accepted()
                .location(uri("/api/imports/" + waited.id()))
                .build());
        assertThat(runs.find(waited.id()).orElseThrow().state()).isEqualTo(State.COMPLETED);
        assertThat(spool.has(waited.spool())).isFalse();

        var repeated = ended(post("/api/imports/" + killed.id() + "/repeat"));
        assertThat(figures(repeated)).containsEntry("incidentsNew", 1L);
        assertThat(post("/api/imports/" + killed.id() + "/repeat")
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(Files.exists(spool.file(killed.spool()))).isFalse();
    }

    private ImportRun queued(String content) throws Exception {
        var name = spool.take(stream(content));
        return runs.queue(new Wish(
                ImportRun.Kind.SERVICENOW,
                "log.csv",
                name,
                spool.size(name),
                ZoneId.of("UTC"),
                null,
                Map.of(),
                null,
                "admin"));
    }

    private static java.io.InputStream stream(String content) {
        return new java.io.ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
