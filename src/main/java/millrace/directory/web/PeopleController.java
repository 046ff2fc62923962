package millrace.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Search;
import millrace.directory.UnknownKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets callers find the keys of people. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "People and teams", description = "The keys that records use for people and teams")
class PeopleController {

    private final Directory directory;
    private final Actors actors;

    PeopleController(Directory directory, Actors actors) {
        this.directory = directory;
        this.actors = actors;
    }

    @GetMapping
    @Operation(summary = "List people by key, a page at a time")
    PersonPage list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Person> found = directory.people(new Search(text, active, after, limit));
        String next = found.size() < limit ? null : found.get(found.size() - 1).key();
        return new PersonPage(found.stream().map(person -> shown(person, null)).toList(), next);
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a person")
    ShownPerson show(@PathVariable String key) {
        Person person = directory.person(key).orElseThrow(() -> new UnknownKey("person", key));
        return shown(person, directory.teamsOf(key));
    }

    private ShownPerson shown(Person person, Set<String> teams) {
        boolean agent = !actors.current().isOnlyRequester();
        return new ShownPerson(
                person.key(),
                person.name(),
                agent ? person.email() : null,
                person.kind(),
                person.active(),
                agent ? person.roles() : null,
                agent ? teams : null);
    }

    /** A person as callers see them; mail address, roles and (of a single person) teams are for agents only. */
    record ShownPerson(
            String key,
            String name,
            String email,
            Person.Kind kind,
            boolean active,
            Set<Role> roles,
            Set<String> teams) {}

    /** A page of people; {@code next} is the {@code after} of the next page, absent on the last. */
    record PersonPage(List<ShownPerson> people, String next) {}
}
