package millrace.workplace.web;

import java.util.stream.Collectors;
import millrace.directory.Directory;
import millrace.directory.NotAllowed;
import millrace.directory.Team;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.workplace.ListedKind;
import millrace.workplace.list.KnownKinds;
import millrace.workplace.list.SavedView;
import millrace.workplace.list.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The views that somebody and their teams keep of a list: saved, renamed, begun with, deleted, and brought back. */
@Controller
@RequestMapping("/lists/{list}/views")
class ViewPage {

    private final KnownKinds kinds;
    private final ListQuery query;
    private final SavedViews views;
    private final Directory directory;

    ViewPage(KnownKinds kinds, ListQuery query, SavedViews views, Directory directory) {
        this.kinds = kinds;
        this.query = query;
        this.views = views;
        this.directory = directory;
    }

    @GetMapping
    String show(@PathVariable String list, Model page) {
        var kind = kind(list);
        var all = views.of(kind.key());
        page.addAttribute("kind", kind);
        page.addAttribute("views", all);
        page.addAttribute(
                "teams",
                directory
                        .teams(all.stream()
                                .map(SavedView::team)
                                .filter(team -> team != null)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Team::key, Team::name)));
        return "workplace/views";
    }

    @PostMapping
    String save(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(name = "query", defaultValue = "") String wanted,
            RedirectAttributes answer) {
        var kind = kind(list);
        var kept = query.read(kind, wanted).query();
        try {
            views.save(kind.key(), name, team.isBlank() ? null : team, kept);
            answer.addFlashAttribute("notice", "The view is saved.");
            return "redirect:" + kind.path() + "?" + kept;
        } catch (InvalidInput | NotAllowed mistake) {
            answer.addFlashAttribute("mistake", mistake.getMessage());
            return "redirect:/lists/" + kind.key() + "/views";
        }
    }

    @PostMapping("/{id}/rename")
    String rename(
            @PathVariable String list,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes answer) {
        return change(list, answer, () -> views.rename(id, name));
    }

    @PostMapping("/{id}/begin")
    String begin(
            @PathVariable String list,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean with,
            RedirectAttributes answer) {
        return change(list, answer, () -> views.begin(id, with));
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable String list, @PathVariable long id, RedirectAttributes answer) {
        return change(list, answer, () -> answer.addFlashAttribute("deleted", views.delete(id)));
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable String list, @PathVariable long id, RedirectAttributes answer) {
        return change(list, answer, () -> {
            var view = views.restore(id);
            answer.addFlashAttribute("notice", "%s is back.".formatted(view.name()));
        });
    }

    private String change(String list, RedirectAttributes answer, Runnable change) {
        try {
            change.run();
        } catch (InvalidInput mistake) {
            answer.addFlashAttribute("mistake", mistake.getMessage());
        }
        return "redirect:/lists/" + kind(list).key() + "/views";
    }

    private ListedKind kind(String list) {
        return kinds.find(list).orElseThrow(() -> new UnknownKey("list", list));
    }
}
