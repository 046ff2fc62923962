package millrace.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Search;
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

/** People: their keys for everybody, what they are for those who work here, changes by administrators. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "People and teams", description = "Who works here, and in which team")
class PeopleController {

    private final Directory directory;
    private final Organisation organisation;
    private final DirectoryAnswers answers;

    PeopleController(Directory directory, Organisation organisation, DirectoryAnswers answers) {
        this.directory = directory;
        this.organisation = organisation;
        this.answers = answers;
    }

    /** A page of people; {@code next} is the {@code after} of the next page, absent on the last. */
    record PersonPage(List<ShownPerson> people, String next) {}

    @GetMapping
    @Operation(summary = "List people by key, a page at a time")
    PersonPage list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Person> found = directory.people(new Search(text, active, after, limit));
        String next = found.size() < limit ? null : found.get(found.size() - 1).key();
        return new PersonPage(
                found.stream().map(person -> answers.shown(person, null)).toList(), next);
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a person; the ETag is what a change must send back")
    ResponseEntity<ShownPerson> show(@PathVariable String key) {
        return answers.person(key);
    }

    @PostMapping
    @Operation(
            summary = "Add a person",
            description =
                    "Fields: key, name, email, kind, active, roles, manager, department, vip, deputy, teams. Key and"
                            + " name are enough: that is an active requester. For administrators.")
    ResponseEntity<ShownPerson> add(@RequestBody Map<String, Object> fields) {
        return answers.added(organisation.addPerson(fields));
    }

    @PatchMapping(
            path = "/{key}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change fields of a person (JSON Merge Patch)",
            description =
                    "null empties email, manager, department, deputy and teams; name, kind, active, roles and vip cannot be"
                            + " emptied (400). active=false lets somebody go: they cannot sign in any more, their open work goes back to its team,"
                            + " their history stays. If-Match is required: 428 without, 412 when somebody saved meanwhile. For administrators.")
    ResponseEntity<ShownPerson> change(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        return answers.person(organisation.changePerson(key, fields, Versions.of(ifMatch)));
    }

    @GetMapping("/{key}/history")
    @Operation(summary = "Read what was changed about a person, newest first, for administrators")
    List<ShownChange> history(@PathVariable String key) {
        return answers.historyOfPerson(key);
    }
}
