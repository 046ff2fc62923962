package millrace.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import millrace.engine.Passage;
import millrace.engine.Pending;
import millrace.journey.SeenRuns.Seen;
import millrace.model.ProcessMap;
import millrace.model.ProcessMap.Flow;
import millrace.model.ProcessMap.Node;

/** What a run waits for, what may happen to it, what can come next, and what could not be done. */
final class Outlook {

    private final Seen seen;
    private final ProcessMap map;
    private final Names names;

    Outlook(Seen seen, Names names) {
        this.seen = seen;
        this.map = seen.model().map();
        this.names = names;
    }

    /** What is awaited first, then what may happen meanwhile. */
    List<Wait> waits() {
        return Stream.of(pauses(), pending().filter(Wait::isAwaited), pending().filter(wait -> !wait.isAwaited()))
                .flatMap(waits -> waits)
                .toList();
    }

    /** Waits in force: sub-processes beside the work that say whom they wait for. */
    private Stream<Wait> pauses() {
        return seen.passages().stream()
                .filter(passage -> passage.to() == null && !passage.body())
                .filter(passage -> property(passage, "waitsFor").isPresent())
                .map(passage -> new Wait(
                        Wait.PAUSE,
                        passage.element(),
                        map.nodes().get(passage.element()).name(),
                        null,
                        passage.from(),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    private Optional<String> property(Passage passage, String name) {
        return map.node(passage.element()).map(node -> node.properties().get(name));
    }

    private Stream<Wait> pending() {
        return seen.pending().stream()
                .map(one -> new Wait(
                        one.kind().name(),
                        one.element(),
                        names.element(map, one),
                        during(one),
                        one.since(),
                        one.due(),
                        names.person(one.person()),
                        names.groups(one),
                        names.people(one)));
    }

    private String during(Pending pending) {
        Node node = map.nodes().get(pending.element());
        if (node == null || pending.kind() == Pending.Kind.TASK || pending.kind() == Pending.Kind.WORK) {
            return null;
        }
        if (!node.host().isEmpty()) {
            return name(node.host());
        }
        // a beginning inside of a sub-process that an event begins waits for that event wherever the sub-process is
        Node around = map.nodes().get(node.scope());
        return node.kind().equals("startEvent") && around != null && around.byEvent() ? name(around.scope()) : null;
    }

    private String name(String element) {
        return map.node(element).map(Node::name).orElse("");
    }

    /** The ways from where the run stands to whatever comes next, through gateways that only ask. */
    List<Way> next(List<Token> tokens) {
        List<Way> ways = new ArrayList<>();
        for (Token token : tokens) {
            Set<String> asked = new HashSet<>();
            map.from(token.element()).forEach(flow -> follow(flow, token.element(), "", flow.name(), asked, ways));
        }
        return ways;
    }

    private void follow(Flow flow, String from, String question, String answer, Set<String> asked, List<Way> ways) {
        Node target = map.nodes().get(flow.to());
        if (target == null || !asked.add(flow.id())) {
            return;
        }
        String there = map.links().get(target.id());
        if (there != null) {
            map.from(there).forEach(on -> follow(on, from, question, answer, asked, ways));
        } else if (!target.isGateway()) {
            ways.add(new Way(from, question, answer, target.id(), target.name()));
        } else {
            String here = target.name().isEmpty() ? question : target.name();
            map.from(target.id())
                    .forEach(out -> follow(out, from, here, out.name().isEmpty() ? answer : out.name(), asked, ways));
        }
    }

    List<Failure> failures() {
        return seen.pending().stream()
                .filter(Pending::failed)
                .map(this::failure)
                .toList();
    }

    private Failure failure(Pending job) {
        String name = names.element(map, job);
        return job.triesLeft() > 0
                ? new Failure(
                        job.element(),
                        "“%s” could not be done. It is tried again by itself.".formatted(name),
                        job.due())
                : new Failure(
                        job.element(),
                        "“%s” could not be done and is not tried again. An administrator sees why in Cockpit, and lets it be tried again there."
                                .formatted(name),
                        null);
    }
}
