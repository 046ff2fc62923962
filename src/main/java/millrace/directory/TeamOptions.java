package millrace.directory;

import java.util.Comparator;
import java.util.List;
import millrace.engine.FormOptions;
import org.springframework.stereotype.Component;

/** The teams that can be chosen in forms: those that take work, by their names. */
@Component
class TeamOptions implements FormOptions {

    private final Directory directory;

    TeamOptions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<Option> offered(int limit) {
        return directory.teams(new Search(null, true, null, limit + 1)).stream()
                .sorted(Comparator.comparing(Team::name).thenComparing(Team::key))
                .map(team -> new Option(team.key(), team.name()))
                .toList();
    }

    @Override
    public boolean has(String value) {
        return directory.team(value).filter(Team::active).isPresent();
    }
}
