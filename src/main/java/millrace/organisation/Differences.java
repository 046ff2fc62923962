package millrace.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import millrace.directory.Person;

/** What would be other about a person, in words. */
final class Differences {

    private Differences() {}

    static String between(Person before, Person after, Set<String> had, Set<String> teams) {
        var words = new ArrayList<String>();
        add(words, "name", before.name(), after.name());
        add(words, "email", before.email(), after.email());
        add(words, "kind", before.kind(), after.kind());
        add(words, "active", before.active(), after.active());
        add(words, "roles", new TreeSet<>(before.roles()), new TreeSet<>(after.roles()));
        add(words, "manager", before.position().manager(), after.position().manager());
        add(
                words,
                "department",
                before.position().department(),
                after.position().department());
        add(words, "vip", before.position().vip(), after.position().vip());
        add(words, "deputy", before.position().deputy(), after.position().deputy());
        add(words, "teams", new TreeSet<>(had), new TreeSet<>(teams));
        return "'%s' would change: %s.".formatted(after.key(), String.join(", ", words));
    }

    private static void add(List<String> words, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            words.add("%s from %s to %s"
                    .formatted(field, before == null ? "nothing" : before, after == null ? "nothing" : after));
        }
    }
}
