package millrace.importing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import millrace.importing.ImportRun.Kind;

/** What was counted while a file was read. */
final class Figures {

    /** What is counted. */
    enum Figure {
        ROWS_LEFT_OUT("rowsLeftOut", Kind.DIRECTORY, Kind.SERVICENOW),
        ROWS_READ_WITH_DOUBT("rowsReadWithDoubt"),
        EVENTS("events"),
        EVENTS_AFTER_CUT("eventsAfterCut"),
        PRIORITY_EQUAL("priorityEqual"),
        PRIORITY_DIFFERENT("priorityDifferent"),
        INCIDENTS("incidents"),
        INCIDENTS_NEW("incidentsNew"),
        INCIDENTS_ALREADY_HERE("incidentsAlreadyHere"),
        INCIDENTS_OPEN("incidentsOpen"),
        INCIDENTS_REOPENED("incidentsReopened"),
        REOPENINGS("reopenings"),
        EVENTS_WRITTEN("eventsWritten"),
        PEOPLE_NEW("peopleNew", Kind.DIRECTORY, Kind.SERVICENOW),
        PEOPLE_CHANGED("peopleChanged", Kind.DIRECTORY),
        PEOPLE_UNCHANGED("peopleUnchanged", Kind.DIRECTORY),
        PEOPLE_DEACTIVATED("peopleDeactivated", Kind.DIRECTORY),
        TEAMS_NEW("teamsNew", Kind.DIRECTORY, Kind.SERVICENOW),
        TEAMS_CHANGED("teamsChanged", Kind.DIRECTORY),
        TEAMS_UNCHANGED("teamsUnchanged", Kind.DIRECTORY);

        private final String key;
        private final Set<Kind> kinds;

        Figure(String key) {
            this(key, Kind.SERVICENOW);
        }

        Figure(String key, Kind... kinds) {
            this.key = key;
            this.kinds = Set.of(kinds);
        }
    }

    private final Kind kind;
    private final Map<Figure, Long> counts = new EnumMap<>(Figure.class);

    Figures() {
        this(Kind.SERVICENOW);
    }

    Figures(Kind kind) {
        this.kind = kind;
    }

    void add(Figure figure, long more) {
        counts.merge(figure, more, Long::sum);
    }

    void add(Figures others) {
        others.counts.forEach(this::add);
    }

    long get(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    /** All figures of this kind of file by the names they have in the API; what was never counted is 0. */
    Map<String, Long> named() {
        Map<String, Long> named = new LinkedHashMap<>();
        for (var figure : Figure.values()) {
            if (figure.kinds.contains(kind)) {
                named.put(figure.key, get(figure));
            }
        }
        return named;
    }

    /** The same figures in the order they are counted; a database may have its own. */
    static Map<String, Long> inOrder(Map<String, Long> named) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (var figure : Figure.values()) {
            if (named.containsKey(figure.key)) {
                ordered.put(figure.key, named.get(figure.key));
            }
        }
        return ordered;
    }
}
