package millrace.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.workplace.Listed;
import millrace.workplace.ListedCount;
import millrace.workplace.ListedKind;
import millrace.workplace.ListedRow;
import millrace.workplace.list.KnownKinds;
import millrace.workplace.list.Match;
import millrace.workplace.list.Matches;
import millrace.workplace.list.RecordLists;
import millrace.workplace.list.SavedView;
import millrace.workplace.list.SavedViews;
import millrace.workplace.list.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;

/** The list of a kind of record, for people; what it shows stands in its address. {@link ListAddresses} says where it is. */
@Controller
class ListPage {

    private final KnownKinds kinds;
    private final ListQuery query;
    private final RecordLists lists;
    private final SavedViews views;
    private final Look look;
    private final Matches matches;
    private final Actors actors;

    ListPage(
            KnownKinds kinds,
            ListQuery query,
            RecordLists lists,
            SavedViews views,
            Look look,
            Matches matches,
            Actors actors) {
        this.kinds = kinds;
        this.query = query;
        this.lists = lists;
        this.views = views;
        this.look = look;
        this.matches = matches;
        this.actors = actors;
    }

    /** What a list looks like. */
    @org.springframework.stereotype.Component
    record Look(ListFields fields, ListLines lines) {}

    /** A view that can be opened. */
    record Tab(String label, String address, boolean shown, String team) {}

    String show(HttpServletRequest request, Model page) {
        var kind = kinds.at(request.getServletPath()).orElseThrow();
        var initial =
                request.getQueryString() == null ? views.initial(kind.key()) : java.util.Optional.<SavedView>empty();
        if (initial.isPresent()) {
            return "redirect:" + kind.path() + "?" + initial.get().query();
        }
        if (request.getParameter(ListQuery.SENT) != null) {
            var sent = query.sent(kind, request.getParameterMap());
            if (sent.mistake() == null) {
                return "redirect:" + kind.path() + "?" + sent.wanted().query();
            }
            page.addAttribute("mistake", sent.mistake());
            return show(sent.wanted(), page);
        }
        return show(asked(kind, request), page);
    }

    private Wanted asked(ListedKind kind, HttpServletRequest request) {
        var agent = !actors.current().isOnlyRequester();
        return request.getQueryString() == null && agent
                ? query.read(kind, kind.views().get(0).query())
                : query.read(kind, request.getParameterMap());
    }

    private String show(Wanted wanted, Model page) {
        var kind = wanted.kind();
        var found = lists.find(wanted);
        page.addAttribute("kind", kind);
        page.addAttribute("wanted", wanted);
        page.addAttribute("query", wanted.query());
        page.addAttribute("lines", look.lines().lines(wanted, found.rows(), matches(wanted, found.rows())));
        page.addAttribute("headings", look.lines().headings(wanted));
        page.addAttribute("fields", look.fields().of(wanted));
        var count = count(wanted, found);
        page.addAttribute("count", count);
        page.addAttribute("countAt", count == null ? counting(wanted) : null);
        page.addAttribute("next", address(wanted, found.next()));
        page.addAttribute("previous", address(wanted, found.previous()));
        page.addAttribute("tabs", tabs(wanted));
        page.addAttribute("keepableTeams", views.keepableTeams());
        page.addAttribute("agent", !actors.current().isOnlyRequester());
        page.addAttribute("bulk", actors.current().is(Role.AGENT));
        return "workplace/list";
    }

    /** How many there are; null where words have to be looked for in all records, so that the page does not wait for it. */
    private ListedCount count(Wanted wanted, Listed found) {
        if (wanted.cursor() == null && found.next() == null) {
            return new ListedCount(found.rows().size(), true);
        }
        return wanted.text() == null ? lists.count(wanted) : null;
    }

    private static String counting(Wanted wanted) {
        return "/api/records?kind=%s&%s&count=true"
                .formatted(wanted.kind().key(), wanted.at(null, 1).query());
    }

    private Map<String, Match> matches(Wanted wanted, List<ListedRow> rows) {
        return wanted.text() == null ? Map.of() : matches.of(wanted.kind(), rows, wanted.text());
    }

    private static String address(Wanted wanted, String cursor) {
        return cursor == null ? null : "%s?%s&cursor=%s".formatted(wanted.kind().path(), wanted.query(), cursor);
    }

    private List<Tab> tabs(Wanted wanted) {
        var kind = wanted.kind();
        var agent = !actors.current().isOnlyRequester();
        var shown = wanted.query();
        var usual = kind.views().stream()
                .filter(view -> agent || !view.forAgents())
                .map(view -> {
                    var here = query.read(kind, view.query()).query().equals(shown);
                    return new Tab(view.label(), kind.path() + "?" + view.query(), here, null);
                });
        var saved = views.of(kind.key()).stream()
                .map(view -> new Tab(
                        view.name(),
                        kind.path() + "?" + view.query(),
                        view.query().equals(shown),
                        view.team()));
        return Stream.concat(usual, saved).toList();
    }
}
