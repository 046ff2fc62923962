package millrace.directory;

import java.util.List;

/** Fact: these teams were added, renamed, (de)activated or have other members; published in the transaction that changed them. */
public record TeamsChanged(List<Team> teams) {

    public TeamsChanged {
        teams = List.copyOf(teams);
    }
}
