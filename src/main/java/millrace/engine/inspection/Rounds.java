package millrace.engine.inspection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.model.ModelXml;

/**
 * Finds rounds that a process would go without end, and tokens that become too many. It follows one token from each place; as
 * long as more than one is left somewhere after more steps than there are places, there is a round that nothing ends.
 */
final class Rounds {

    private static final double MOST_TOKENS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_NAMED = 8;
    // a round that only turns what there is around never gets there
    private static final double GROWTH = 1.25;
    // a third and a third and a third
    private static final double ONE = 0.999_999;

    private final List<Place> places;
    private final List<Place> moving;
    private final Set<String> processes;
    private final Findings found;

    /** {@code processes}: ids of those that are looked at; others may only be passed through. */
    Rounds(List<Place> places, Set<String> processes, Findings found) {
        this.places = places;
        this.moving = new ArrayList<>(places);
        this.processes = processes;
        this.found = found;
    }

    void check() {
        Place left = go("starts more than %.0f at once".formatted(MOST_TOKENS));
        if (left != null) {
            refuse(round(left));
        }
    }

    /** Where only time is waited for, a round may go on for ever, but what goes round may not become more and more. */
    void checkGrowth() {
        String complaint =
                "becomes more and more with each round, and nothing on the way surely waits for a person or a message";
        Place left = go(complaint);
        if (left != null) {
            double before = left.tokens();
            left = go(complaint);
            if (left != null && left.tokens() > GROWTH * before) {
                found.refuse(left.model.file(), left.element, complaint);
            }
        }
    }

    /** What is left somewhere after more steps than there are places; null when nothing is, or when it was complained about. */
    private Place go(String complaint) {
        Place left = looked();
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int steps = 0; left != null && steps < 2 * places.size() + 2; steps++) {
            if (System.nanoTime() > until) {
                found.refuse(left.model.file(), left.element, "is part of too much to be looked at; make it smaller");
                return null;
            }
            moving.forEach(Place::look);
            moving.forEach(Place::step);
            // what no token gets anywhere from will not move again
            moving.removeIf(place -> place.tokens() == 0);
            left = looked();
            if (left != null && left.tokens() > MOST_TOKENS) {
                found.refuse(left.model.file(), left.element, complaint);
                return null;
            }
        }
        return left;
    }

    private Place looked() {
        Place most = null;
        for (Place place : moving) {
            if (place.tokens() >= ONE
                    && processes.contains(place.model.process())
                    && (most == null || place.tokens() > most.tokens())) {
                most = place;
            }
        }
        return most;
    }

    private static List<Place> round(Place left) {
        List<Place> walked = new ArrayList<>();
        Place at = left;
        while (at != null && !walked.contains(at)) {
            walked.add(at);
            at = at.mostly();
        }
        return at == null ? walked : walked.subList(walked.indexOf(at), walked.size());
    }

    private void refuse(List<Place> round) {
        List<String> named = round.stream()
                .map(place -> ModelXml.seen(place.element))
                .distinct()
                .toList();
        found.refuse(
                round.get(0).model.file(),
                "%s goes round without end%s: nothing on the way surely waits for a person, a message or at least a minute"
                        .formatted(
                                named.get(0),
                                named.size() < 2
                                        ? ""
                                        : " by way of "
                                                + named.stream()
                                                        .skip(1)
                                                        .limit(MOST_NAMED)
                                                        .collect(Collectors.joining(", "))));
    }
}
