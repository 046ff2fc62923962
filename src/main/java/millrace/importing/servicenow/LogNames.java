package millrace.importing.servicenow;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.directory.Person;
import millrace.directory.Team;

/** Turns the names of the original into keys of people and teams: "Caller 2403" becomes caller-2403. */
public final class LogNames {

    /** Who acts where the original does not say who did. */
    static final String NOBODY = "servicenow";

    private static final int LONGEST = 64;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9._]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|-+$");

    private LogNames() {}

    /** The key of that name, or null for null. */
    static String key(String name) {
        if (name == null) {
            return null;
        }
        var plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var key = EDGES.matcher(OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
        if (key.isEmpty()) {
            // a name without a single Latin letter still is the same person every time
            return "name-" + Integer.toHexString(name.hashCode());
        }
        return key.substring(0, Math.min(LONGEST, key.length()));
    }

    /** The key of the team of that name, or null for null; the groups of roles are nobody's team. */
    static String team(String name) {
        var key = key(name);
        if (key == null) {
            return null;
        }
        var shaped = key.replaceAll("[._]", "-");
        var lettered = Character.isLetter(shaped.charAt(0)) ? shaped : "team-" + shaped;
        var cut = lettered.substring(0, Math.min(LONGEST, lettered.length()));
        return Team.isReserved(cut) ? cut + "-team" : cut;
    }

    /** The people and teams that a stretch of the log names. */
    public record Named(Set<Person> people, Set<Team> teams) {

        public static Named nobody() {
            return new Named(new HashSet<>(), new HashSet<>());
        }

        public void person(String name) {
            if (name != null) {
                people.add(Person.imported(key(name), single(name)));
            }
        }

        /** Somebody who acted; where the original does not say who, it is the original itself. */
        public void actor(String name) {
            if (name == null) {
                people.add(new Person(NOBODY, "ServiceNow", null, Person.Kind.SYSTEM, false, Set.of()));
            } else {
                person(name);
            }
        }

        public void team(String name) {
            if (name != null) {
                teams.add(Team.named(LogNames.team(name), single(name), false));
            }
        }

        private static String single(String name) {
            return name.replaceAll(" +", " ");
        }
    }
}
