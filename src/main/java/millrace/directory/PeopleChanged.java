package millrace.directory;

import java.util.List;

/** Fact: these people were added or are not what they were; published in the transaction that changed them. */
public record PeopleChanged(List<Person> people) {

    public PeopleChanged {
        people = List.copyOf(people);
    }
}
