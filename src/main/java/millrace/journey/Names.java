package millrace.journey;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.engine.Passage;
import millrace.engine.Pending;
import millrace.journey.Journey.Named;
import millrace.journey.SeenRuns.Seen;
import millrace.model.ProcessMap;
import millrace.model.ProcessMap.Node;

/** The names behind the keys that a run knows; whom the directory does not know keeps the key. */
record Names(Map<String, String> people, Map<String, String> groups) {

    static Names of(Directory directory, Seen seen) {
        Set<String> people = new HashSet<>();
        seen.passages().stream().map(Passage::person).filter(Objects::nonNull).forEach(people::add);
        seen.pending().forEach(one -> people.addAll(one.people()));
        seen.pending().stream().map(Pending::person).filter(Objects::nonNull).forEach(people::add);
        Set<String> groups = new HashSet<>();
        seen.pending().forEach(one -> groups.addAll(one.groups()));
        Map<String, String> teams = Stream.concat(
                        directory.teams(groups).stream().map(Names::team),
                        Stream.of(Role.values())
                                .filter(role -> role.group() != null)
                                .map(role -> new Named(role.group(), "everybody with the role " + role.label())))
                .collect(toMap(Named::key, Named::name, (a, b) -> a));
        return new Names(directory.names(people), teams);
    }

    private static Named team(Team team) {
        return new Named(team.key(), team.name());
    }

    /** Null for nobody. */
    Named person(String key) {
        return key == null ? null : new Named(key, people.getOrDefault(key, key));
    }

    List<Named> people(Pending pending) {
        return pending.people().stream().map(this::person).toList();
    }

    List<Named> groups(Pending pending) {
        return pending.groups().stream()
                .map(key -> new Named(key, groups.getOrDefault(key, key)))
                .toList();
    }

    /** What the element of something pending is called. */
    String element(ProcessMap map, Pending pending) {
        return map.node(pending.element())
                .map(Node::name)
                .filter(name -> !name.isEmpty())
                .orElse(Objects.requireNonNullElse(pending.name(), pending.element()));
    }
}
