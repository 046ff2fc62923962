package millrace.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import millrace.model.ProcessMap;
import millrace.model.ProcessMap.Node;
import millrace.record.Sighted;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import org.springframework.stereotype.Component;

/** The phases as the record's own timeline tells them, which stays when the engine has forgotten. */
@Component
class PhaseLog {

    private static final String FIELD = "phase";

    private final Timeline timeline;

    PhaseLog(Timeline timeline) {
        this.timeline = timeline;
    }

    /** A stay in a phase, by its constant. */
    private record Stay(String phase, Instant from, Instant to) {}

    /**
     * Phases that were entered and, where the process goes on, those ahead; empty when the record never left its first one.
     *
     * @param map the process that it runs by; null when nobody knows
     * @param inside whether whoever reads works here; others read the designer's words for them, the property requesterName
     */
    List<Phase> of(Sighted record, ProcessMap map, boolean running, boolean inside) {
        List<Stay> stays = stays(timeline.of(record));
        if (stays.isEmpty()) {
            return List.of();
        }
        Map<String, Node> phases = phases(map, stays, running);
        List<String> keys = List.copyOf(phases.keySet());
        int current = keys.indexOf(stays.get(stays.size() - 1).phase());
        return IntStream.range(0, keys.size())
                .mapToObj(i -> phase(keys.get(i), name(keys.get(i), phases, inside), stays, place(i, current, running)))
                .toList();
    }

    private static Phase.State place(int index, int current, boolean running) {
        if (index == current) {
            return Phase.State.CURRENT;
        }
        return running && index > current ? Phase.State.AHEAD : Phase.State.PASSED;
    }

    /** By constant: those of the model from left to right, then others in the order they were entered. */
    private static Map<String, Node> phases(ProcessMap map, List<Stay> stays, boolean running) {
        Map<String, Node> phases = new LinkedHashMap<>();
        if (map != null) {
            map.nodes().values().stream()
                    .filter(node -> node.properties().containsKey(FIELD))
                    .sorted(Comparator.comparingDouble(Node::left))
                    .filter(node -> running
                            || stays.stream().anyMatch(stay -> stay.phase()
                                    .equals(node.properties().get(FIELD))))
                    .forEach(node -> phases.put(node.properties().get(FIELD), node));
        }
        stays.forEach(stay -> phases.putIfAbsent(stay.phase(), null));
        return phases;
    }

    private static List<Stay> stays(List<TimelineEntry> entries) {
        List<TimelineEntry> moves = entries.stream()
                .filter(entry -> FIELD.equals(entry.field()) && entry.to() != null)
                .toList();
        List<Stay> stays = new ArrayList<>();
        if (!moves.isEmpty() && moves.get(0).from() != null) {
            stays.add(new Stay(
                    moves.get(0).from(), entries.get(0).at(), moves.get(0).at()));
        }
        for (int i = 0; i < moves.size(); i++) {
            Instant next = i + 1 < moves.size() ? moves.get(i + 1).at() : null;
            stays.add(new Stay(moves.get(i).to(), moves.get(i).at(), next));
        }
        return stays;
    }

    private static String name(String key, Map<String, Node> phases, boolean inside) {
        Node node = phases.get(key);
        return node == null ? words(key) : name(node, inside);
    }

    /** What a phase is called by those who work here, or by others. */
    static String name(Node phase, boolean inside) {
        return inside ? phase.name() : phase.properties().getOrDefault("requesterName", phase.name());
    }

    private static Phase phase(String key, String name, List<Stay> stays, Phase.State state) {
        List<Stay> own = stays.stream().filter(stay -> stay.phase().equals(key)).toList();
        Stay last = own.isEmpty() ? null : own.get(own.size() - 1);
        Duration lasted = own.stream()
                .filter(stay -> stay.to() != null)
                .map(stay -> Duration.between(stay.from(), stay.to()))
                .reduce(Duration.ZERO, Duration::plus);
        boolean over = last != null && last.to() != null;
        return new Phase(
                null,
                name,
                state,
                last == null ? null : last.from(),
                last == null ? null : last.to(),
                over ? Lasted.words(lasted) : null,
                own.size());
    }

    private static String words(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
