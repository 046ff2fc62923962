package millrace.workplace.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Search;
import millrace.directory.Team;
import millrace.record.TimelineEntry.Kind;
import millrace.record.TimelineFilter;
import millrace.workplace.Act;
import millrace.workplace.RecordDesk;
import millrace.workplace.RecordReading;
import millrace.workplace.ToldEntry;
import millrace.workplace.Workplaces;
import millrace.workplace.list.PeopleChoice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a record: for those who work here everything, for requesters what concerns them. */
@Component
class RecordSheet {

    private static final int MANY = 200;
    private static final int LAST_COMMENTS = 5;

    private final RecordDesk desk;
    private final RecordReading reading;
    private final Workplaces workplaces;
    private final Directory directory;
    private final PeopleChoice people;
    private final Actors actors;

    RecordSheet(
            RecordDesk desk,
            RecordReading reading,
            Workplaces workplaces,
            Directory directory,
            PeopleChoice people,
            Actors actors) {
        this.desk = desk;
        this.reading = reading;
        this.workplaces = workplaces;
        this.directory = directory;
        this.people = people;
        this.actors = actors;
    }

    String fill(String number, TimelineQuery query, Attempt attempt, Model page) {
        var insider = actors.current().is(Role.AGENT);
        var view = desk.look(number);
        var workplace = workplaces.of(number);
        var whom = query.whom() == null ? null : people.person("person", query.whom());
        var timeline = reading.timeline(number, query.filter(insider, whom));
        var path = view.portrait().address();
        page.addAttribute("view", view);
        page.addAttribute("record", view.portrait());
        page.addAttribute("plural", workplace.plural());
        page.addAttribute("home", workplace.path());
        page.addAttribute("acts", acts(view.acts()));
        page.addAttribute("attempt", attempt);
        page.addAttribute("query", query);
        page.addAttribute("timeline", timeline.items());
        page.addAttribute("next", timeline.next() == null ? null : query.address(path, timeline.next()));
        page.addAttribute("comments", reading.comments(number, null, null, query.allComments() ? MANY : LAST_COMMENTS));
        page.addAttribute("topics", Topic.values());
        if (view.portrait().waitsFor() != null) {
            page.addAttribute("wait", lastWait(number));
        }
        if (insider) {
            page.addAttribute("links", reading.links(number));
            page.addAttribute("decisions", reading.decisions(number));
            choices(page);
        }
        return insider ? "workplace/record" : "workplace/followed";
    }

    /** Since when it waits, and why; null when it was imported waiting. */
    private ToldEntry lastWait(String number) {
        var filter = new TimelineFilter(Set.of(Kind.WAIT_STARTED), null, null, true, null, 1);
        return reading.timeline(number, filter).items().stream().findFirst().orElse(null);
    }

    /** What a page says that is about a record and not its own. */
    void name(String number, Model page) {
        page.addAttribute("record", desk.look(number).portrait());
        page.addAttribute("plural", workplaces.of(number).plural());
        page.addAttribute("home", workplaces.of(number).path());
    }

    /** What can be picked by name in the forms of acts. */
    void choices(Model page) {
        page.addAttribute(
                "teams",
                directory.teams(new Search(null, true, null, MANY)).stream()
                        .collect(Collectors.toMap(Team::key, Team::name, (a, b) -> a, LinkedHashMap::new)));
        page.addAttribute(
                "workers",
                directory.people(new Search(null, true, null, MANY)).stream()
                        .filter(Person::works)
                        .map(person -> "%s (%s)".formatted(person.name(), person.key()))
                        .toList());
    }

    private static Map<String, Act> acts(List<Act> acts) {
        var byName = new LinkedHashMap<String, Act>();
        acts.forEach(act -> byName.put(act.name(), act));
        return byName;
    }
}
