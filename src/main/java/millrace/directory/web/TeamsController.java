package millrace.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Search;
import millrace.directory.Team;
import millrace.directory.UnknownKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets callers find the keys of teams. */
@RestController
@RequestMapping("/api/teams")
@Tag(name = "People and teams", description = "The keys that records use for people and teams")
class TeamsController {

    private final Directory directory;
    private final Actors actors;

    TeamsController(Directory directory, Actors actors) {
        this.directory = directory;
        this.actors = actors;
    }

    @GetMapping
    @Operation(summary = "List teams by key, a page at a time")
    TeamPage list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Team> found = directory.teams(new Search(text, active, after, limit));
        String next = found.size() < limit ? null : found.get(found.size() - 1).key();
        return new TeamPage(found.stream().map(this::shown).toList(), next);
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a team and, to agents, its members")
    ShownTeam show(@PathVariable String key) {
        return directory.team(key).map(this::shown).orElseThrow(() -> new UnknownKey("team", key));
    }

    private ShownTeam shown(Team team) {
        boolean agent = !actors.current().isOnlyRequester();
        return new ShownTeam(
                team.key(), team.name(), team.active(), agent ? team.lead() : null, agent ? team.members() : null);
    }

    /** A team as callers see it; who leads it and belongs to it is for agents only. */
    record ShownTeam(String key, String name, boolean active, String lead, Set<String> members) {}

    /** A page of teams; {@code next} is the {@code after} of the next page, absent on the last. */
    record TeamPage(List<ShownTeam> teams, String next) {}
}
