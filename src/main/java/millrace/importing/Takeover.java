package millrace.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import millrace.cmdb.ConfigurationManagement;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Team;
import millrace.importing.Figures.Figure;
import millrace.importing.WaitingRows.Row;
import millrace.importing.servicenow.LogColumn;
import millrace.importing.servicenow.LogEvent;
import millrace.importing.servicenow.LogNames.Named;
import millrace.importing.servicenow.Retelling;
import millrace.importing.servicenow.RowReader;
import millrace.importing.servicenow.UnreadableRow;
import millrace.incident.IncidentArchive;
import millrace.incident.PastIncident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes incidents of rows: reads them, tells their histories and hands over those that are not here yet. */
@Component
class Takeover {

    private final IncidentArchive archive;
    private final ConfigurationManagement configuration;
    private final Directory directory;
    private final Clock clock;

    Takeover(IncidentArchive archive, ConfigurationManagement configuration, Directory directory, Clock clock) {
        this.configuration = configuration;
        this.archive = archive;
        this.directory = directory;
        this.clock = clock;
    }

    /** How the rows of a run are to be read. */
    record Reading(RowReader rows, PriorityCheck priorities, Instant until) {}

    /** What came of some rows. */
    record Outcome(Figures figures, List<ReportLine> report) {

        static Outcome nothing() {
            return new Outcome(new Figures(), new ArrayList<>());
        }

        void count(Figure figure, long more) {
            figures.add(figure, more);
        }

        void leftOut(long line, String reason) {
            count(Figure.ROWS_LEFT_OUT, 1);
            report.add(ReportLine.leftOut(line, reason));
        }

        void doubt(long line, String reason) {
            count(Figure.ROWS_READ_WITH_DOUBT, 1);
            report.add(ReportLine.doubt(line, reason));
        }
    }

    /** Takes over whole incidents, all of them or none. */
    @Transactional
    public Outcome take(Reading reading, Map<String, List<Row>> rows) {
        var outcome = Outcome.nothing();
        var histories = read(reading, rows, outcome);
        var known = archive.known(Retelling.SOURCE, histories.keySet());
        var retelling = new Retelling(reading.rows(), this::worker, clock.instant());
        var named = Named.nobody();
        var openTeams = new TreeSet<String>();
        List<PastIncident> incidents = new ArrayList<>();
        histories.forEach((number, events) -> {
            var last = events.get(events.size() - 1);
            var incident = retelling.retell(events, reading.priorities().confirms(last));
            count(outcome, incident, events.size(), known.contains(number));
            if (!known.contains(number)) {
                incidents.add(incident);
                events.forEach(event -> name(event, named));
                if (incident.phase().open()) {
                    openTeams.add(incident.team());
                }
            }
        });
        if (!incidents.isEmpty()) {
            register(named, openTeams, outcome);
            archive.takeOver(withItems(incidents));
        }
        return outcome;
    }

    private static Map<String, List<LogEvent>> read(Reading reading, Map<String, List<Row>> rows, Outcome outcome) {
        Map<String, List<LogEvent>> histories = new LinkedHashMap<>();
        rows.forEach((number, ofIncident) -> {
            List<LogEvent> events = new ArrayList<>();
            Set<List<String>> seen = new HashSet<>();
            for (var row : ofIncident) {
                if (seen.add(row.values())) {
                    read(reading, row, outcome, events);
                } else {
                    outcome.leftOut(row.line(), "the same row as one before it");
                }
            }
            events.sort(LogEvent.IN_TIME);
            if (!events.isEmpty()) {
                histories.put(number, events);
            }
        });
        return histories;
    }

    private static void read(Reading reading, Row row, Outcome outcome, List<LogEvent> events) {
        try {
            var event = reading.rows().read(row.line(), row.values());
            if (reading.until() != null && event.at().isAfter(reading.until())) {
                outcome.count(Figure.EVENTS_AFTER_CUT, 1);
                return;
            }
            events.add(event);
            outcome.count(Figure.EVENTS, 1);
            check(reading, event, outcome);
        } catch (UnreadableRow unreadable) {
            outcome.leftOut(row.line(), unreadable.getMessage());
        }
    }

    private static void check(Reading reading, LogEvent event, Outcome outcome) {
        if (event.stateLost()) {
            outcome.doubt(
                    event.line(),
                    "incident_state: \"%s\" is no state; the one before it was kept"
                            .formatted(event.value(LogColumn.INCIDENT_STATE)));
        }
        if (reading.priorities().confirms(event).isPresent()) {
            outcome.count(Figure.PRIORITY_EQUAL, 1);
        } else {
            outcome.count(Figure.PRIORITY_DIFFERENT, 1);
            outcome.doubt(
                    event.line(),
                    "priority: the row says %s, the decision table %s; the row's was kept"
                            .formatted(
                                    event.priority(),
                                    reading.priorities()
                                            .instead(event)
                                            .map(Enum::name)
                                            .orElse("nothing")));
        }
    }

    private static void count(Outcome outcome, PastIncident incident, long events, boolean known) {
        var reopenings = incident.milestones().reopenings();
        outcome.count(Figure.INCIDENTS, 1);
        outcome.count(Figure.INCIDENTS_REOPENED, reopenings > 0 ? 1 : 0);
        outcome.count(Figure.REOPENINGS, reopenings);
        outcome.count(Figure.INCIDENTS_ALREADY_HERE, known ? 1 : 0);
        outcome.count(Figure.INCIDENTS_NEW, known ? 0 : 1);
        outcome.count(Figure.INCIDENTS_OPEN, !known && incident.phase().open() ? 1 : 0);
        outcome.count(Figure.EVENTS_WRITTEN, known ? 0 : events);
    }

    private static void name(LogEvent event, Named named) {
        var caller = event.value(LogColumn.CALLER_ID);
        named.person(caller == null ? Retelling.UNKNOWN_CALLER : caller);
        named.person(event.value(LogColumn.OPENED_BY));
        named.person(event.value(LogColumn.ASSIGNED_TO));
        named.person(event.value(LogColumn.RESOLVED_BY));
        named.actor(event.value(LogColumn.SYS_UPDATED_BY));
        named.team(event.value(LogColumn.ASSIGNMENT_GROUP));
    }

    private void register(Named named, Set<String> openTeams, Outcome outcome) {
        outcome.count(Figure.PEOPLE_NEW, directory.registerUnknownPeople(named.people()));
        if (openTeams.contains(Retelling.DESK)) {
            named.teams().add(Team.named(Retelling.DESK, "Service desk", true));
        }
        outcome.count(Figure.TEAMS_NEW, directory.registerUnknownTeams(named.teams()));
        for (var team : openTeams) {
            if (!directory.team(team).orElseThrow().active()) {
                directory.setTeamActive(team, true);
            }
        }
    }

    /** What theirs calls a configuration item becomes one of ours, of no type that anybody could tell from its name. */
    private List<PastIncident> withItems(List<PastIncident> incidents) {
        var named = incidents.stream()
                .flatMap(incident -> incident.scope().affectedItems().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (named.isEmpty()) {
            return incidents;
        }
        var numbers = configuration.register(Retelling.ITEM_SOURCE, Retelling.ITEM_TYPE, named);
        return incidents.stream()
                .map(incident -> incident.affecting(incident.scope().affectedItems().stream()
                        .map(numbers::get)
                        .toList()))
                .toList();
    }

    private boolean worker(String key) {
        return directory.person(key).filter(Person::works).isPresent();
    }
}
