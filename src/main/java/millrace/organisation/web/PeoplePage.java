package millrace.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Search;
import millrace.directory.UnknownKey;
import millrace.organisation.Organisation;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here, for people; administrators add and change. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private static final int ROWS = 50;

    private final Directory directory;
    private final Organisation organisation;
    private final DirectoryAnswers answers;
    private final Actors actors;

    PeoplePage(Directory directory, Organisation organisation, DirectoryAnswers answers, Actors actors) {
        this.directory = directory;
        this.organisation = organisation;
        this.answers = answers;
        this.actors = actors;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String after,
            Model page) {
        var found = directory.people(new Search(text, active, after, ROWS));
        page.addAttribute("text", text);
        page.addAttribute("active", active);
        page.addAttribute("found", found);
        page.addAttribute(
                "next", found.size() < ROWS ? null : found.get(ROWS - 1).key());
        page.addAttribute("admin", actors.current().is(Role.ADMIN));
        page.addAttribute("roles", Role.values());
        page.addAttribute("names", directory.names(managers(found.stream())));
        return "organisation/people";
    }

    private static Set<String> managers(Stream<Person> people) {
        return people.map(person -> person.position().manager())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @PostMapping
    String add(HttpServletRequest request, Model page) {
        try {
            var added = organisation.addPerson(DirectoryForm.of(request));
            return "redirect:/people/" + added.value().key();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return list(null, null, null, page);
        }
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model page) {
        var person = directory.personEdition(key).orElseThrow(() -> new UnknownKey("person", key));
        var admin = actors.current().is(Role.ADMIN);
        var shown = answers.shown(person.value(), directory.teamsOf(key));
        var reports = directory.reportingTo(key);
        page.addAttribute("person", shown);
        page.addAttribute("version", person.version());
        page.addAttribute("admin", admin);
        page.addAttribute("roles", Role.values());
        page.addAttribute("kinds", Person.Kind.values());
        page.addAttribute("reports", reports);
        page.addAttribute("teams", directory.teams(shown.teams()));
        page.addAttribute(
                "names",
                directory.names(Stream.of(shown.manager(), shown.deputy(), shown.asked())
                        .filter(Objects::nonNull)
                        .toList()));
        if (admin) {
            page.addAttribute("history", answers.historyOfPerson(key));
        }
        return "organisation/person";
    }

    @PostMapping("/{key}")
    String change(@PathVariable String key, @RequestParam long version, HttpServletRequest request, Model page) {
        var fields = DirectoryForm.of(request);
        fields.remove("key");
        try {
            organisation.changePerson(key, fields, version);
        } catch (InvalidInput | StaleRecord | Refusal mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return show(key, page);
        }
        return "redirect:/people/" + key;
    }
}
