package millrace.directory;

import java.util.List;

/** Fact: these teams were added, renamed, (de)activated or have other members; published in the transaction that changed them. */
public record TeamsChanged(List<Edit<Team>> edits) {

    public TeamsChanged {
        edits = List.copyOf(edits);
    }

    /** The teams as they are now. */
    public List<Team> teams() {
        return edits.stream().map(Edit::after).toList();
    }
}
