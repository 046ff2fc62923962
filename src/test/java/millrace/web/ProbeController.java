package millrace.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import millrace.directory.Actors;
import millrace.directory.NotAllowed;
import millrace.record.InvalidInput;
import millrace.record.Priority;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import millrace.record.UnknownRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An interface that does little, and fails in every way. */
@RestController
@TestComponent
@RequestMapping("/api/probe")
public class ProbeController {

    /** Adds the probe to the product. */
    @TestConfiguration
    public static class Added {

        @Bean
        ProbeController probe(JdbcClient jdbc, Actors actors) {
            jdbc.sql("create table if not exists millrace.probe (id serial, text text, actor text)")
                    .update();
            return new ProbeController(jdbc, actors);
        }
    }

    /** What is noted. */
    public record Note(@NotBlank @Size(max = 20) String text, Priority priority, int weight) {}

    private final JdbcClient jdbc;
    private final Actors actors;

    ProbeController(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @PostMapping
    ResponseEntity<Note> add(@RequestBody @Valid Note note) {
        int id = jdbc.sql("insert into millrace.probe (text, actor) values (?, ?) returning id")
                .params(note.text(), actors.current().person())
                .query(Integer.class)
                .single();
        if ("slow".equals(note.text())) {
            jdbc.sql("select pg_sleep(1)").query().listOfRows();
        }
        if ("refused".equals(note.text())) {
            throw new Refusal("probe-refused", "The probe was refused.");
        }
        return ResponseEntity.created(URI.create("/api/probe/" + id))
                .eTag("\"1\"")
                .body(note);
    }

    @PostMapping(path = "/file", consumes = "text/csv")
    ResponseEntity<Void> take(@RequestBody byte[] file) {
        jdbc.sql("insert into millrace.probe (text) values (?)")
                .param("file of " + file.length)
                .update();
        return ResponseEntity.accepted().build();
    }

    @PatchMapping(path = "/{id}", consumes = MergePatch.JSON)
    String change(@PathVariable int id, @RequestHeader(name = "If-Match", required = false) String version) {
        return "{\"version\":" + Versions.of(version) + "}";
    }

    @GetMapping("/{how}")
    String fail(@PathVariable String how, @RequestParam(defaultValue = "P1") Priority priority) {
        throw switch (how) {
            case "unknown" -> new UnknownRecord("INC-1");
            case "invalid" -> new InvalidInput("title", "title: is too long.");
            case "stale" -> new StaleRecord("INC-1", 1, 2);
            case "collision" -> new OptimisticLockingFailureException("row of a table");
            case "lock" -> new CannotAcquireLockException("deadlock of two processes");
            case "forbidden" -> NotAllowed.to("see this");
            case "sql" ->
                new IllegalStateException(String.valueOf(
                        jdbc.sql("select * from millrace.nowhere").query().listOfRows()));
            default -> new IllegalStateException("secret insides of " + getClass());
        };
    }
}
