package millrace.workplace.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Search;
import millrace.record.InvalidInput;
import millrace.workplace.ListedFilter;
import org.springframework.stereotype.Component;

/** People chosen by their names: suggested while somebody types, and found by what was typed. */
@Component
public class PeopleChoice {

    private static final int SUGGESTED = 10;
    private static final int MANY = 200;
    private static final String ME = "Me";
    private static final String NOBODY = "Nobody";

    private final Directory directory;

    PeopleChoice(Directory directory) {
        this.directory = directory;
    }

    /** Somebody who may be meant: what is written for them, and who else they are. */
    public record Suggestion(String value, String label) {}

    /** Who may be meant by what was typed so far, those who are here first. */
    public List<Suggestion> suggest(String text) {
        var found = directory.people(new Search(text.strip(), null, null, SUGGESTED));
        return found.stream()
                .sorted(Comparator.comparing((Person person) -> !person.active()))
                .map(person -> new Suggestion(
                        written(person, found), person.active() ? person.key() : person.key() + ", no longer here"))
                .toList();
    }

    private static String written(Person person, List<Person> among) {
        var same = among.stream()
                .filter(other -> other.name().equalsIgnoreCase(person.name()))
                .count();
        return same > 1 ? "%s (%s)".formatted(person.name(), person.key()) : person.name();
    }

    /**
     * The key of whoever is looked for, for whom a part of a name is enough; <em>me</em> and <em>nobody</em> among them.
     *
     * @throws InvalidInput when there is nobody, or more than one
     */
    public String key(String field, String typed) {
        var text = typed.strip();
        if (text.equalsIgnoreCase(ME) || text.equals(ListedFilter.ME)) {
            return ListedFilter.ME;
        }
        if (text.equalsIgnoreCase(NOBODY) || text.equals(ListedFilter.NOBODY)) {
            return ListedFilter.NOBODY;
        }
        return known(text).orElseGet(() -> only(field, text, called(text, true)));
    }

    /**
     * The key of whoever something is given to: a whole name, a key, or both as suggested.
     *
     * @throws InvalidInput when there is nobody, or more than one
     */
    public String person(String field, String typed) {
        var text = typed.strip();
        return known(text).orElseGet(() -> only(field, text, called(text, false)));
    }

    private Optional<String> known(String text) {
        var key = text.replaceFirst("^.*\\(([a-z0-9._-]+)\\)$", "$1");
        return directory.person(key).map(Person::key);
    }

    private List<Person> called(String text, boolean inPart) {
        var found = directory.people(new Search(text, null, null, MANY));
        var exact = found.stream()
                .filter(person -> person.name().equalsIgnoreCase(text))
                .toList();
        return exact.isEmpty() && inPart ? found : exact;
    }

    private static String only(String field, String text, List<Person> meant) {
        if (meant.size() == 1) {
            return meant.get(0).key();
        }
        var sentence = meant.isEmpty() ? "nobody is called" : "more than one person is called";
        throw new InvalidInput(field, "%s: %s '%s'; choose one of those suggested.".formatted(field, sentence, text));
    }

    /** What is written for these keys, by key. */
    public Map<String, String> names(Collection<String> keys) {
        var names = new HashMap<>(directory.names(keys));
        names.put(ListedFilter.ME, ME);
        names.put(ListedFilter.NOBODY, NOBODY);
        return names;
    }
}
