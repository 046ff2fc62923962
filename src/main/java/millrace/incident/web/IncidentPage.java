package millrace.incident.web;

import java.util.List;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.engine.OpenUserTask;
import millrace.engine.Processes;
import millrace.incident.IncidentManagement;
import millrace.incident.reading.IncidentHistory;
import millrace.record.Comment;
import millrace.record.InvalidInput;
import millrace.record.TimelineEntry;
import millrace.record.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One incident for people: what it is, what was said, what happened, why it is as it is. */
@Controller
@RequestMapping("/incidents/{number:INC-.+}")
class IncidentPage {

    private final IncidentManagement management;
    private final IncidentHistory history;
    private final IncidentAnswers answers;
    private final Processes processes;
    private final Actors actors;
    private final Names names;

    IncidentPage(
            IncidentManagement management,
            IncidentHistory history,
            IncidentAnswers answers,
            Processes processes,
            Actors actors,
            Names names) {
        this.management = management;
        this.history = history;
        this.answers = answers;
        this.processes = processes;
        this.actors = actors;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable String number, Model page) {
        var incident = answers.shown(management.get(number));
        var comments = history.comments(number);
        var timeline = history.timeline(number);
        var agent = actors.current().is(Role.AGENT);
        page.addAttribute("incident", incident);
        page.addAttribute("comments", comments);
        page.addAttribute("decisions", history.decisions(number));
        page.addAttribute("links", history.links(number));
        page.addAttribute("agent", agent);
        page.addAttribute("visibilities", Visibility.values());
        page.addAttribute("tasks", agent ? processes.openTasks(number) : List.<OpenUserTask>of());
        var known = names.addTo(page, people(incident, comments, timeline));
        page.addAttribute("timeline", known.told(timeline));
        return "incident/record";
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean internal,
            Model page) {
        try {
            management.comment(number, text, internal);
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return show(number, page);
        }
        return "redirect:/incidents/" + number + "#comments";
    }

    private static Stream<String> people(ShownIncident incident, List<Comment> comments, List<TimelineEntry> timeline) {
        return Stream.of(
                        Stream.of(
                                incident.reporter(), incident.onBehalfOf(), incident.assignee(), incident.resolvedBy()),
                        comments.stream().map(Comment::author),
                        timeline.stream().flatMap(entry -> Stream.of(entry.actor(), entry.from(), entry.to())))
                .flatMap(keys -> keys);
    }
}
