package millrace.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import millrace.directory.Directory;
import millrace.directory.Search;
import millrace.directory.Team;
import millrace.organisation.Organisation;
import millrace.web.MergePatch;
import millrace.web.Versions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams: their keys for everybody, who belongs to them for those who work here, changes by administrators. */
@RestController
@RequestMapping("/api/teams")
@Tag(name = "People and teams", description = "Who works here, and in which team")
class TeamsController {

    private final Directory directory;
    private final Organisation organisation;
    private final DirectoryAnswers answers;

    TeamsController(Directory directory, Organisation organisation, DirectoryAnswers answers) {
        this.directory = directory;
        this.organisation = organisation;
        this.answers = answers;
    }

    /** A page of teams; {@code next} is the {@code after} of the next page, absent on the last. */
    record TeamPage(List<ShownTeam> teams, String next) {}

    @GetMapping
    @Operation(summary = "List teams by key, a page at a time")
    TeamPage list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Team> found = directory.teams(new Search(text, active, after, limit));
        String next = found.size() < limit ? null : found.get(found.size() - 1).key();
        return new TeamPage(found.stream().map(answers::shown).toList(), next);
    }

    @GetMapping("/{key}")
    @Operation(
            summary = "Show a team and, to those who work here, its members; the ETag is what a change must send back")
    ResponseEntity<ShownTeam> show(@PathVariable String key) {
        return answers.team(key);
    }

    @PostMapping
    @Operation(
            summary = "Add a team",
            description = "Fields: key, name, lead, active, members. Key and name are enough. For administrators.")
    ResponseEntity<ShownTeam> add(@RequestBody Map<String, Object> fields) {
        return answers.addedTeam(organisation.addTeam(fields));
    }

    @PatchMapping(
            path = "/{key}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change fields of a team (JSON Merge Patch)",
            description =
                    "null empties lead and members; name and active cannot be emptied (400). active=false hands its open work to the fallback team. If-Match is required: 428 without, 412 when"
                            + " somebody saved meanwhile. For administrators.")
    ResponseEntity<ShownTeam> change(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        return answers.team(organisation.changeTeam(key, fields, Versions.of(ifMatch)));
    }

    @GetMapping("/{key}/history")
    @Operation(summary = "Read what was changed about a team, newest first, for administrators")
    List<ShownChange> history(@PathVariable String key) {
        return answers.historyOfTeam(key);
    }
}
