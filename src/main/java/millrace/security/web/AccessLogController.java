package millrace.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.security.audit.AccessEvent;
import millrace.security.audit.AccessLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who got in and who did not: one's own sign-ins, or everybody's for administrators. */
@RestController
@RequestMapping("/api/access-log")
@Tag(name = "Access")
class AccessLogController {

    private final AccessLog log;
    private final Actors actors;

    AccessLogController(AccessLog log, Actors actors) {
        this.log = log;
        this.actors = actors;
    }

    /** A page of the log; {@code next} is the {@code before} of the next page, absent on the last. */
    record LogPage(List<AccessEvent> events, Long next) {}

    @GetMapping
    @Operation(
            summary =
                    "List what happened about your access, the newest first, or about everybody's as an administrator")
    LogPage list(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) AccessEvent.Kind kind,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Actor actor = actors.current();
        if (person != null && !person.equals(actor.person())) {
            actor.require("see the sign-ins of others", Role.ADMIN);
        }
        String whose = actor.is(Role.ADMIN) ? person : actor.person();
        List<AccessEvent> found = log.list(whose, kind, before, limit);
        return new LogPage(
                found, found.size() < limit ? null : found.get(found.size() - 1).id());
    }
}
