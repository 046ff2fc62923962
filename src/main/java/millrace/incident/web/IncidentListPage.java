package millrace.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.incident.Phase;
import millrace.incident.reading.IncidentOrder;
import millrace.incident.reading.IncidentSearch;
import millrace.record.Priority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of incidents for people; what it shows stands in its address. */
@Controller
class IncidentListPage {

    private final IncidentSearch search;
    private final Actors actors;
    private final Names names;
    private final Clock clock;

    IncidentListPage(IncidentSearch search, Actors actors, Names names, Clock clock) {
        this.search = search;
        this.actors = actors;
        this.names = names;
        this.clock = clock;
    }

    /** A view that people often want. */
    record Tab(String label, String address, boolean shown) {}

    @GetMapping("/incidents")
    String list(@ModelAttribute("wanted") ListParameters asked, HttpServletRequest request, Model page) {
        var agent = !actors.current().isOnlyRequester();
        var wanted = request.getQueryString() == null && agent ? ListParameters.usual() : asked;
        var found = wanted.find(search, clock);
        page.addAttribute("wanted", wanted);
        page.addAttribute("incidents", found.incidents());
        page.addAttribute("next", IncidentListController.next(found.next()));
        page.addAttribute("tabs", tabs(wanted, agent));
        page.addAttribute("agent", agent);
        page.addAttribute("phases", Phase.values());
        page.addAttribute("priorities", Priority.values());
        page.addAttribute("sorts", IncidentOrder.By.values());
        page.addAttribute("sorted", wanted.by());
        names.addTo(page, found.incidents().stream().flatMap(one -> Stream.of(one.reporter(), one.assignee())));
        return "incident/list";
    }

    private List<Tab> tabs(ListParameters wanted, boolean agent) {
        var me = actors.current().person();
        var recent = wanted.resolvedWithin() != null;
        var mine = me.equals(wanted.assignee());
        var open = Boolean.TRUE.equals(wanted.open());
        var tabs = Stream.of(
                new Tab("Open", "/incidents?open=true", open && !mine),
                new Tab("Resolved in the last seven days", "/incidents?resolvedWithin=P7D&sort=UPDATED", recent),
                new Tab("All", "/incidents?open=", !open && !recent && !mine));
        var own = Stream.of(new Tab("My work", "/incidents?open=true&assignee=" + me, mine));
        return (agent ? Stream.concat(own, tabs) : tabs).toList();
    }
}
