package millrace.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import millrace.engine.Processes;
import millrace.record.Sight;
import millrace.record.UnknownRecord;
import millrace.web.Versions;
import millrace.workplace.RecordDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record behind a user task, for the panel that stands beside it in the task list. */
@RestController
@Tag(name = "Records")
class UserTaskController {

    private final Processes processes;
    private final Sight sight;
    private final RecordDesk desk;

    UserTaskController(Processes processes, Sight sight, RecordDesk desk) {
        this.processes = processes;
        this.sight = sight;
        this.desk = desk;
    }

    @GetMapping("/api/user-tasks/{task}/record")
    @Operation(
            summary =
                    "Look at the record that an open user task works on, and at the acts that whoever asks may do now")
    ResponseEntity<ShownRecord> look(@PathVariable String task) {
        // not even the number is told of what the caller may not know of
        var number = processes
                .recordOf(task)
                .filter(found -> sight.find(found).isPresent())
                .orElseThrow(UnknownRecord::ofUserTask);
        var view = desk.look(number);
        return ResponseEntity.ok().eTag(Versions.tag(view.portrait().version())).body(ShownRecord.of(view));
    }
}
