package millrace.journey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import millrace.engine.Passage;
import millrace.engine.Pending;
import millrace.journey.SeenRuns.Seen;
import millrace.model.ProcessMap;
import millrace.model.ProcessMap.Flow;
import millrace.model.ProcessMap.Node;

/** What one run has passed so far, told step by step, by phase, and as the places where it stands. */
final class Course {

    private final Seen seen;
    private final ProcessMap map;
    private final Names names;
    private final Instant now;
    private final Set<String> scopesOfOpen;

    Course(Seen seen, Names names, Instant now) {
        this.seen = seen;
        this.map = seen.model().map();
        this.names = names;
        this.now = now;
        this.scopesOfOpen = open().map(Passage::scope).collect(toSet());
    }

    private Stream<Passage> open() {
        return seen.passages().stream().filter(passage -> passage.to() == null);
    }

    List<Step> steps() {
        PathTaken path = PathTaken.through(map, seen.passages());
        return IntStream.range(0, seen.passages().size())
                .mapToObj(i -> step(i + 1, seen.passages().get(i), path))
                .toList();
    }

    private Step step(int number, Passage passage, PathTaken path) {
        String answer = path.from(passage).stream()
                .map(Flow::name)
                .filter(name -> !name.isEmpty())
                .collect(joining(", "));
        return new Step(
                number,
                passage.element(),
                name(passage),
                passage.body()
                        ? Step.REPETITION
                        : map.node(passage.element()).map(Node::kind).orElse("unknown"),
                map.node(passage.element()).map(Node::scope).orElse(null),
                path.to(passage).stream().map(Flow::id).toList(),
                answer.isEmpty() ? null : answer,
                passage.from(),
                passage.to(),
                Lasted.words(passage.from(), passage.to(), now),
                state(passage),
                names.person(passage.person()),
                passage.called());
    }

    private String name(Passage passage) {
        return map.node(passage.element())
                .map(Node::name)
                .orElse(Objects.requireNonNullElse(passage.name(), passage.element()));
    }

    private Step.State state(Passage passage) {
        if (passage.to() == null) {
            return scopesOfOpen.contains(passage.id()) ? Step.State.OPEN : Step.State.HERE;
        }
        return passage.abandoned() ? Step.State.LEFT : Step.State.DONE;
    }

    /** Where the run stands; a step of the product that is not begun yet counts. */
    List<Token> tokens() {
        Set<String> standing = open().map(Passage::element).collect(toSet());
        return Stream.concat(
                        open().filter(passage -> !scopesOfOpen.contains(passage.id()))
                                .map(passage -> token(passage.element(), name(passage), passage.from())),
                        seen.pending().stream()
                                .filter(one -> one.kind() == Pending.Kind.WORK && !standing.contains(one.element()))
                                .map(one -> token(one.element(), names.element(map, one), one.since())))
                .toList();
    }

    private Token token(String element, String name, Instant since) {
        String scope = map.node(element).map(Node::scope).orElse(null);
        return new Token(element, name, scope, since, Lasted.words(since, null, now));
    }

    /** The phases of the process from left to right, with the time spent in each. */
    List<Phase> phases() {
        List<Node> drawn = map.nodes().values().stream()
                .filter(node -> node.properties().containsKey("phase"))
                .sorted(Comparator.comparingDouble(Node::left))
                .toList();
        int current = IntStream.range(0, drawn.size())
                .filter(i -> open().anyMatch(
                                passage -> passage.element().equals(drawn.get(i).id())))
                .max()
                .orElse(-1);
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> phase(drawn.get(i), Integer.compare(i, current)))
                .toList();
    }

    private Phase phase(Node node, int place) {
        List<Passage> passes = seen.passages().stream()
                .filter(passage -> passage.element().equals(node.id()) && !passage.body())
                .toList();
        Duration lasted = passes.stream()
                .map(one -> Duration.between(one.from(), one.to() == null ? now : one.to()))
                .reduce(Duration.ZERO, Duration::plus);
        Passage last = passes.isEmpty() ? null : passes.get(passes.size() - 1);
        return new Phase(
                node.id(),
                node.name(),
                state(last, place),
                last == null ? null : last.from(),
                last == null ? null : last.to(),
                last == null ? null : Lasted.words(lasted),
                passes.size());
    }

    private Phase.State state(Passage last, int place) {
        if (last != null && last.to() == null) {
            return Phase.State.CURRENT;
        }
        if (seen.run().to() == null && place > 0) {
            return Phase.State.AHEAD;
        }
        return last == null ? Phase.State.SKIPPED : Phase.State.PASSED;
    }

    /** What the model asks of the requester where the run stands. */
    List<String> asked() {
        return open().flatMap(passage -> map.node(passage.element()).stream())
                .map(node -> node.properties().get("asksRequester"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
