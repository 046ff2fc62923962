package millrace.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.record.InvalidInput;
import millrace.record.SentFields;

/** What a list would make of the directory: rows that cannot be used are left out until those that stay fit together. */
final class Plan {

    /** A row and what it asks for; {@code before} is null for somebody new. */
    record Wanted<T>(ImportedRow row, T before, T after) {}

    private final Directory directory;
    private final ImportOptions options;
    private final ImportOutcome outcome = ImportOutcome.nothing();
    private final Map<String, Wanted<Person>> people = new LinkedHashMap<>();
    private final Map<String, Wanted<Team>> teams = new LinkedHashMap<>();
    private final Map<String, Person> known = new HashMap<>();
    private final Map<String, Team> knownTeams = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private boolean somebodyUnnamed;

    Plan(Directory directory, ImportOptions options) {
        this.directory = directory;
        this.options = options;
    }

    ImportOutcome outcome() {
        return outcome;
    }

    Collection<Wanted<Person>> people() {
        return people.values();
    }

    Collection<Wanted<Team>> teams() {
        return teams.values();
    }

    /** Every key of a person that the list has, in rows that were left out too. */
    Set<String> named() {
        return named;
    }

    /** Whether a row about a person was left out for its key, so that nobody can tell who it is about. */
    boolean somebodyUnnamed() {
        return somebodyUnnamed;
    }

    void make(List<ImportedRow> rows) {
        look(rows);
        rows.forEach(this::take);
        while (leaveOutWhatDoesNotFit()) {
            // what is left out may have been what others rely on
        }
    }

    private void look(List<ImportedRow> rows) {
        var keys = rows.stream()
                .flatMap(row -> Stream.of(
                        row.key(),
                        row.fields().get("manager"),
                        row.fields().get("deputy"),
                        row.fields().get("lead")))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
        directory.people(keys).forEach(person -> known.put(person.key(), person));
        var ofTeams = rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.key()),
                        row.fields().get(Drafts.TEAMS) instanceof Collection<?> list
                                ? list.stream().map(String::valueOf)
                                : Stream.empty()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        directory.teams(ofTeams).forEach(team -> knownTeams.put(team.key(), team));
    }

    private void take(ImportedRow row) {
        try {
            if (row.key() == null || row.key().isBlank()) {
                throw new InvalidInput("key", "key: must be a text that is not empty.");
            }
            if (row.team()) {
                takeTeam(row);
            } else {
                named.add(row.key());
                takePerson(row);
            }
        } catch (InvalidInput unusable) {
            somebodyUnnamed |= !row.team() && "key".equals(unusable.field());
            outcome.leftOut(row, unusable.field(), unusable.getMessage());
        }
    }

    private void takePerson(ImportedRow row) {
        refuseSecond(people.get(row.key()));
        var before = known.get(row.key());
        var after = Drafts.person(row.key(), before, withoutRoles(row, before));
        Drafts.teams(Set.of(), row.fields());
        if (isAdmin(before) != isAdmin(after) || (isAdmin(before) && before.active() && !after.active())) {
            throw new InvalidInput("roles", "roles: a list neither makes administrators nor ends them.");
        }
        people.put(row.key(), new Wanted<>(row, before, after));
    }

    private void takeTeam(ImportedRow row) {
        refuseSecond(teams.get(row.key()));
        var before = knownTeams.get(row.key());
        teams.put(row.key(), new Wanted<>(row, before, Drafts.team(row.key(), before, row.fields())));
    }

    private static void refuseSecond(Wanted<?> first) {
        if (first != null) {
            throw new InvalidInput(
                    "key",
                    "key: line %d is about '%s' already."
                            .formatted(first.row().line(), first.row().key()));
        }
    }

    /** A list does not quietly decide what people may do. */
    private Map<String, Object> withoutRoles(ImportedRow row, Person before) {
        if (options.roles() || !row.fields().containsKey("roles")) {
            return row.fields();
        }
        var others = new HashMap<>(row.fields());
        var said = new SentFields(row.fields(), row.fields().keySet()).several("roles", Role.class, Set.of());
        others.remove("roles");
        var has = before == null ? Set.of(Role.REQUESTER) : before.roles();
        if (!said.equals(has)) {
            outcome.note(
                    row.line(), "roles", "roles: stay %s; say roles=true if the list is to decide.".formatted(has));
        }
        return others;
    }

    private boolean leaveOutWhatDoesNotFit() {
        var unfit = new ArrayList<Runnable>();
        people.values().forEach(wanted -> complaint(wanted)
                .ifPresent(why -> unfit.add(() -> leaveOut(people, wanted, why.field(), why.getMessage()))));
        teams.values().stream()
                .filter(wanted -> unknown(wanted.after().lead()))
                .forEach(wanted -> unfit.add(() -> leaveOut(
                        teams, wanted, "lead", nobody("lead", wanted.after().lead()))));
        unfit.forEach(Runnable::run);
        return !unfit.isEmpty();
    }

    private <T> void leaveOut(Map<String, Wanted<T>> from, Wanted<T> wanted, String field, String reason) {
        from.remove(wanted.row().key());
        outcome.leftOut(wanted.row(), field, reason);
    }

    private Optional<InvalidInput> complaint(Wanted<Person> wanted) {
        var position = wanted.after().position();
        var circle = Rules.circle(wanted.row().key(), this::managerOf);
        var stranger = Drafts.teams(Set.of(), wanted.row().fields()).stream()
                .filter(team -> !teams.containsKey(team) && !knownTeams.containsKey(team))
                .findFirst();
        InvalidInput complaint = null;
        if (unknown(position.manager())) {
            complaint = new InvalidInput("manager", nobody("manager", position.manager()));
        } else if (unknown(position.deputy())) {
            complaint = new InvalidInput("deputy", nobody("deputy", position.deputy()));
        } else if (wanted.row().key().equals(position.deputy())) {
            complaint = new InvalidInput("deputy", "deputy: nobody stands in for themselves.");
        } else if (stranger.isPresent()) {
            complaint = new InvalidInput("teams", "teams: there is no team '%s'.".formatted(stranger.get()));
        } else if (!circle.isEmpty()) {
            complaint = new InvalidInput("manager", Rules.inACircle(circle));
        }
        return Optional.ofNullable(complaint);
    }

    private boolean unknown(String person) {
        return person != null && !people.containsKey(person) && known(person) == null;
    }

    private static String nobody(String field, String key) {
        return "%s: there is no person '%s', neither here nor in a row that can be used.".formatted(field, key);
    }

    private String managerOf(String key) {
        var wanted = people.get(key);
        var person = wanted == null ? known(key) : wanted.after();
        return person == null ? null : person.position().manager();
    }

    private Person known(String key) {
        return known.computeIfAbsent(key, one -> directory.person(one).orElse(null));
    }

    private static boolean isAdmin(Person person) {
        return person != null && person.roles().contains(Role.ADMIN);
    }
}
