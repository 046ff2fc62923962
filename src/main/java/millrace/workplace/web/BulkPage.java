package millrace.workplace.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.workplace.ListedFilter;
import millrace.workplace.ListedKind;
import millrace.workplace.ListedRow;
import millrace.workplace.list.BulkAct;
import millrace.workplace.list.BulkWork;
import millrace.workplace.list.KnownKinds;
import millrace.workplace.list.PeopleChoice;
import millrace.workplace.list.RecordLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing done to many records of a list: chosen, looked at beforehand, done, and reported record by record. */
@Controller
@RequestMapping("/lists/{list}/bulk")
class BulkPage {

    private final KnownKinds kinds;
    private final ListQuery query;
    private final RecordLists lists;
    private final BulkWork work;
    private final PeopleChoice people;
    private final ListFields fields;
    private final Actors actors;

    BulkPage(
            KnownKinds kinds,
            ListQuery query,
            RecordLists lists,
            BulkWork work,
            PeopleChoice people,
            ListFields fields,
            Actors actors) {
        this.kinds = kinds;
        this.query = query;
        this.lists = lists;
        this.work = work;
        this.people = people;
        this.fields = fields;
        this.actors = actors;
    }

    /**
     * What was filled in.
     *
     * @param id made when the form was opened, so that a form that is sent twice acts once
     */
    record Filled(
            List<String> number,
            BulkAct.Kind act,
            String team,
            String assignee,
            String reason,
            String text,
            Boolean internal,
            UUID id) {

        Filled {
            number = number == null ? List.of() : number;
            act = act == null ? BulkAct.Kind.ASSIGN : act;
            internal = Boolean.TRUE.equals(internal);
            id = id == null ? UUID.randomUUID() : id;
        }

        BulkAct asAct(String key) {
            return act == BulkAct.Kind.ASSIGN
                    ? new BulkAct(act, given(team), key, given(reason), false)
                    : new BulkAct(act, null, null, text, internal);
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** The chosen records, or all that the list has, as far as many go at once. */
    @PostMapping
    String choose(
            @PathVariable String list,
            @RequestParam(required = false) String all,
            @RequestParam(name = "query", defaultValue = "") String wanted,
            @ModelAttribute("filled") Filled filled,
            Model page) {
        var kind = kind(list);
        actors.current().require("change many records at once", Role.AGENT);
        var numbers = all == null
                ? filled.number()
                : lists.find(query.read(kind, wanted).at(null, BulkWork.MOST)).rows().stream()
                        .map(ListedRow::number)
                        .toList();
        return show(kind, numbers, filled, page);
    }

    @PostMapping("/preview")
    String preview(@PathVariable String list, @ModelAttribute("filled") Filled filled, Model page) {
        var kind = kind(list);
        try {
            var outcomes = work.preview(kind, filled.asAct(assignee(filled)), filled.number());
            page.addAttribute(
                    "outcomes",
                    outcomes.stream().collect(Collectors.toMap(outcome -> outcome.number(), outcome -> outcome)));
            page.addAttribute(
                    "possible",
                    outcomes.stream().filter(outcome -> outcome.done()).count());
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
        }
        return show(kind, filled.number(), filled, page);
    }

    @PostMapping("/perform")
    String perform(@PathVariable String list, @ModelAttribute("filled") Filled filled, Model page) {
        var kind = kind(list);
        try {
            var report = work.perform(filled.id(), kind, filled.asAct(assignee(filled)), filled.number());
            return "redirect:/lists/%s/bulk/%s".formatted(kind.key(), report.id());
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return show(kind, filled.number(), filled, page);
        }
    }

    @GetMapping("/{id}")
    String report(@PathVariable String list, @PathVariable UUID id, Model page) {
        var kind = kind(list);
        var report = work.report(id);
        page.addAttribute("kind", kind);
        page.addAttribute("report", report);
        page.addAttribute(
                "titles",
                titles(kind, report.outcomes().stream().map(one -> one.number()).toList()));
        return "workplace/bulk-report";
    }

    @PostMapping("/{id}/rest")
    String goOn(@PathVariable String list, @PathVariable UUID id) {
        return "redirect:/lists/%s/bulk/%s"
                .formatted(kind(list).key(), work.goOn(id).id());
    }

    private String show(ListedKind kind, List<String> numbers, Filled filled, Model page) {
        page.addAttribute("kind", kind);
        page.addAttribute("numbers", numbers);
        page.addAttribute("titles", titles(kind, numbers));
        page.addAttribute("filled", filled);
        page.addAttribute("most", BulkWork.MOST);
        page.addAttribute("teams", fields.teams());
        page.addAttribute("acts", Arrays.asList(BulkAct.Kind.values()));
        return "workplace/bulk";
    }

    /** What the records are called that whoever asks may see. */
    private Map<String, String> titles(ListedKind kind, List<String> numbers) {
        return lists.named(kind, numbers).stream()
                .collect(Collectors.toMap(ListedRow::number, row -> row.text("title")));
    }

    private String assignee(Filled filled) {
        if (filled.assignee() == null || filled.assignee().isBlank()) {
            return null;
        }
        var key = people.key("assignee", filled.assignee());
        return switch (key) {
            case ListedFilter.ME -> actors.current().person();
            case ListedFilter.NOBODY -> null;
            default -> key;
        };
    }

    private ListedKind kind(String list) {
        return kinds.find(list).orElseThrow(() -> new UnknownKey("list", list));
    }
}
