package millrace.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Role;
import millrace.directory.Search;
import millrace.directory.Team;
import millrace.directory.UnknownKey;
import millrace.organisation.Organisation;
import millrace.record.InvalidInput;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams and who belongs to them, for people; administrators add and change. */
@Controller
@RequestMapping("/teams")
class TeamsPage {

    private static final int ROWS = 50;

    private final Directory directory;
    private final Organisation organisation;
    private final DirectoryAnswers answers;
    private final Actors actors;

    TeamsPage(Directory directory, Organisation organisation, DirectoryAnswers answers, Actors actors) {
        this.directory = directory;
        this.organisation = organisation;
        this.answers = answers;
        this.actors = actors;
    }

    @GetMapping
    String list(@RequestParam(required = false) String text, @RequestParam(required = false) String after, Model page) {
        var found = directory.teams(new Search(text, null, after, ROWS));
        page.addAttribute("text", text);
        page.addAttribute("found", found);
        page.addAttribute(
                "next", found.size() < ROWS ? null : found.get(ROWS - 1).key());
        page.addAttribute("admin", actors.current().is(Role.ADMIN));
        page.addAttribute(
                "names",
                directory.names(
                        found.stream().map(Team::lead).filter(Objects::nonNull).collect(Collectors.toSet())));
        return "organisation/teams";
    }

    @PostMapping
    String add(HttpServletRequest request, Model page) {
        try {
            var added = organisation.addTeam(DirectoryForm.of(request));
            return "redirect:/teams/" + added.value().key();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return list(null, null, page);
        }
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model page) {
        var team = directory.teamEdition(key).orElseThrow(() -> new UnknownKey("team", key));
        var admin = actors.current().is(Role.ADMIN);
        var shown = answers.shown(team.value());
        page.addAttribute("team", shown);
        page.addAttribute("version", team.version());
        page.addAttribute("admin", admin);
        page.addAttribute("members", directory.people(shown.members()));
        page.addAttribute(
                "names",
                directory.names(Stream.of(shown.lead(), shown.asked())
                        .filter(Objects::nonNull)
                        .toList()));
        if (admin) {
            page.addAttribute("history", answers.historyOfTeam(key));
        }
        return "organisation/team";
    }

    @PostMapping("/{key}")
    String change(@PathVariable String key, @RequestParam long version, HttpServletRequest request, Model page) {
        var fields = DirectoryForm.of(request);
        fields.remove("key");
        try {
            organisation.changeTeam(key, fields, version);
        } catch (InvalidInput | StaleRecord mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return show(key, page);
        }
        return "redirect:/teams/" + key;
    }
}
