package millrace.workplace.page;

import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Search;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Component;

/** Finds whom somebody means who writes a name, a key, or both. */
@Component
class PeopleField {

    private static final int MANY = 200;

    private final Directory directory;

    PeopleField(Directory directory) {
        this.directory = directory;
    }

    /**
     * The key of whoever was written down.
     *
     * @throws InvalidInput when there is nobody, or more than one
     */
    String key(String field, String written) {
        var text = written.strip();
        var key = text.replaceFirst("^.*\\(([^()]+)\\)$", "$1");
        return directory.person(key).map(Person::key).orElseGet(() -> named(field, text));
    }

    private String named(String field, String text) {
        var found = directory.people(new Search(text, null, null, MANY)).stream()
                .filter(person -> person.name().equalsIgnoreCase(text))
                .toList();
        if (found.size() != 1) {
            throw new InvalidInput(
                    field,
                    found.isEmpty()
                            ? "%s: nobody is called '%s'; choose one of those suggested.".formatted(field, text)
                            : "%s: more than one person is called '%s'; choose one of those suggested."
                                    .formatted(field, text));
        }
        return found.get(0).key();
    }
}
