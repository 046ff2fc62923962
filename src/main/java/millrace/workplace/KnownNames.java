package millrace.workplace;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import millrace.directory.Directory;
import millrace.directory.Team;
import org.springframework.stereotype.Component;

/** The names behind the keys of people and teams. */
@Component
public class KnownNames {

    private final Directory directory;

    KnownNames(Directory directory) {
        this.directory = directory;
    }

    /** The names of these people by their key; unknown keys are left out. */
    public Map<String, String> people(Collection<String> keys) {
        return directory.names(keys.stream().filter(Objects::nonNull).distinct().toList());
    }

    /** The names of these teams by their key; unknown keys are left out. */
    public Map<String, String> teams(Collection<String> keys) {
        var known = keys.stream().filter(Objects::nonNull).distinct().toList();
        return directory.teams(known).stream().collect(Collectors.toMap(Team::key, Team::name));
    }

    /** The same facts, with the names of the people and teams in them. */
    List<Fact> named(List<Fact> facts) {
        var names = new HashMap<>(people(keys(facts, Fact.Kind.PERSON)));
        var teams = teams(keys(facts, Fact.Kind.TEAM));
        return facts.stream()
                .map(fact -> switch (fact.kind()) {
                    case PERSON -> fact.named(key -> names.getOrDefault(key, key));
                    case TEAM -> fact.named(key -> teams.getOrDefault(key, key));
                    default -> fact;
                })
                .toList();
    }

    private static List<String> keys(List<Fact> facts, Fact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).map(Fact::key).toList();
    }
}
