package millrace.directory;

import java.util.List;

/** Fact: these people were added or are not what they were; published in the transaction that changed them. */
public record PeopleChanged(List<Edit<Person>> edits) {

    public PeopleChanged {
        edits = List.copyOf(edits);
    }

    /** The people as they are now. */
    public List<Person> people() {
        return edits.stream().map(Edit::after).toList();
    }
}
