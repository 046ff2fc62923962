package millrace.directory;

import java.util.Comparator;
import java.util.List;
import millrace.engine.FormOptions;
import org.springframework.stereotype.Component;

/** The people that can be chosen in forms: humans who are active, by their names; whoever else is known may be named too. */
@Component
class PeopleOptions implements FormOptions {

    private final Directory directory;

    PeopleOptions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Option> offered(int limit) {
        return directory.people(new Search(null, true, null, limit + 1)).stream()
                .filter(Person::isReachable)
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::key))
                .map(person -> new Option(person.key(), person.name()))
                .toList();
    }

    @Override
    public boolean has(String value) {
        return directory.person(value).isPresent();
    }
}
