package millrace.importing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import millrace.importing.ImportRun.Kind;

/** What was counted while a file was read. */
final class Figures {

    /** What is counted. */
    enum Figure {
        ROWS_LEFT_OUT("rowsLeftOut", true, true),
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
        PEOPLE_NEW("peopleNew", true, true),
        PEOPLE_CHANGED("peopleChanged", false, true),
        PEOPLE_UNCHANGED("peopleUnchanged", false, true),
        PEOPLE_DEACTIVATED("peopleDeactivated", false, true),
        TEAMS_NEW("teamsNew", true, true),
        TEAMS_CHANGED("teamsChanged", false, true),
        TEAMS_UNCHANGED("teamsUnchanged", false, true);

        private final String key;
        private final boolean serviceNow;
        private final boolean directory;

        Figure(String key) {
            this(key, true, false);
        }

        Figure(String key, boolean serviceNow, boolean directory) {
            this.key = key;
            this.serviceNow = serviceNow;
            this.directory = directory;
        }

        private boolean isOf(Kind kind) {
            return kind == Kind.DIRECTORY ? directory : serviceNow;
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
            if (figure.isOf(kind)) {
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
