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
        ROWS("rows", Kind.CONFIGURATION, Kind.TOPOLOGY),
        ROWS_LEFT_OUT("rowsLeftOut", Kind.values()),
        ROWS_READ_WITH_DOUBT("rowsReadWithDoubt", Kind.SERVICENOW),
        EVENTS("events", Kind.SERVICENOW),
        EVENTS_AFTER_CUT("eventsAfterCut", Kind.SERVICENOW),
        PRIORITY_EQUAL("priorityEqual", Kind.SERVICENOW),
        PRIORITY_DIFFERENT("priorityDifferent", Kind.SERVICENOW),
        INCIDENTS("incidents", Kind.SERVICENOW),
        INCIDENTS_NEW("incidentsNew", Kind.SERVICENOW),
        INCIDENTS_ALREADY_HERE("incidentsAlreadyHere", Kind.SERVICENOW),
        INCIDENTS_OPEN("incidentsOpen", Kind.SERVICENOW),
        INCIDENTS_REOPENED("incidentsReopened", Kind.SERVICENOW),
        REOPENINGS("reopenings", Kind.SERVICENOW),
        EVENTS_WRITTEN("eventsWritten", Kind.SERVICENOW),
        PEOPLE_NEW("peopleNew", Kind.SERVICENOW, Kind.DIRECTORY),
        PEOPLE_CHANGED("peopleChanged", Kind.DIRECTORY),
        PEOPLE_UNCHANGED("peopleUnchanged", Kind.DIRECTORY),
        PEOPLE_DEACTIVATED("peopleDeactivated", Kind.DIRECTORY),
        TEAMS_NEW("teamsNew", Kind.SERVICENOW, Kind.DIRECTORY),
        TEAMS_CHANGED("teamsChanged", Kind.DIRECTORY),
        TEAMS_UNCHANGED("teamsUnchanged", Kind.DIRECTORY),
        ITEMS_NEW("itemsNew", Kind.CONFIGURATION, Kind.TOPOLOGY),
        ITEMS_CHANGED("itemsChanged", Kind.CONFIGURATION, Kind.TOPOLOGY),
        ITEMS_UNCHANGED("itemsUnchanged", Kind.CONFIGURATION, Kind.TOPOLOGY),
        ITEMS_RETIRED("itemsRetired", Kind.CONFIGURATION, Kind.TOPOLOGY),
        RELATIONS_NEW("relationsNew", Kind.CONFIGURATION, Kind.TOPOLOGY),
        RELATIONS_CHANGED("relationsChanged", Kind.CONFIGURATION, Kind.TOPOLOGY),
        RELATIONS_ENDED("relationsEnded", Kind.CONFIGURATION, Kind.TOPOLOGY),
        TYPES_NEW("typesNew", Kind.CONFIGURATION, Kind.TOPOLOGY),
        ATTRIBUTES_NEW("attributesNew", Kind.CONFIGURATION, Kind.TOPOLOGY),
        SERVICES_NEW("servicesNew", Kind.TOPOLOGY);

        private final String key;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, its type does not say so
        private final Set<Kind> kinds;

        Figure(String key, Kind... kinds) {
            this.key = key;
            this.kinds = Set.of(kinds);
        }

        private boolean isOf(Kind kind) {
            return kinds.contains(kind);
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
