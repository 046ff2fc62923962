package millrace.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Position;
import millrace.directory.Role;
import millrace.directory.Search;
import millrace.organisation.ImportOutcome.Count;
import millrace.organisation.Plan.Wanted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes people and teams equal to a list from another system, all in one transaction; the second time nothing changes. */
@Service
public class OrganisationImport {

    private static final int PAGE = 200;

    private final Directory directory;
    private final Organisation organisation;

    OrganisationImport(Directory directory, Organisation organisation) {
        this.directory = directory;
        this.organisation = organisation;
    }

    /**
     * Takes the list; rows that cannot be used are left out and told.
     *
     * @param whole whether every row could be read; only then is anybody missing
     */
    @Transactional
    public ImportOutcome take(List<ImportedRow> rows, boolean whole, ImportOptions options) {
        organisation.begin("import the directory");
        var plan = new Plan(directory, options);
        plan.make(rows);
        var memberships = memberships(plan);
        if (!options.dryRun()) {
            write(plan);
        }
        plan.teams()
                .forEach(wanted -> count(plan, wanted, Count.TEAMS_NEW, Count.TEAMS_CHANGED, Count.TEAMS_UNCHANGED));
        plan.people().forEach(wanted -> person(plan, wanted, memberships, options));
        if (options.deactivateMissing()) {
            deactivateMissing(plan, whole, options);
        }
        return plan.outcome();
    }

    private Map<String, Set<String>> memberships(Plan plan) {
        var all = new HashMap<String, Set<String>>();
        plan.people().stream()
                .filter(wanted ->
                        wanted.before() != null && wanted.row().fields().containsKey(Drafts.TEAMS))
                .forEach(wanted -> all.put(
                        wanted.row().key(), directory.teamsOf(wanted.row().key())));
        return all;
    }

    /** New people first without whom they name, so that the file may be in any order. */
    private void write(Plan plan) {
        plan.people().stream().filter(wanted -> wanted.before() == null).forEach(wanted -> {
            var position = wanted.after().position();
            directory.register(wanted.after().at(new Position(null, position.department(), position.vip(), null)));
        });
        plan.teams().forEach(wanted -> directory.register(wanted.after()));
        plan.people().forEach(wanted -> directory.register(wanted.after()));
    }

    private void person(Plan plan, Wanted<Person> wanted, Map<String, Set<String>> memberships, ImportOptions options) {
        var key = wanted.row().key();
        var had = memberships.getOrDefault(key, Set.of());
        var teams = Drafts.teams(had, wanted.row().fields());
        var moves = !had.equals(teams);
        if (moves && !options.dryRun()) {
            organisation.belong(key, had, teams);
        }
        if (moves && wanted.before() != null && wanted.after().equals(wanted.before())) {
            plan.outcome().count(Count.PEOPLE_CHANGED);
        } else {
            count(plan, wanted, Count.PEOPLE_NEW, Count.PEOPLE_CHANGED, Count.PEOPLE_UNCHANGED);
        }
        if (options.dryRun() && wanted.before() == null) {
            plan.outcome().note(wanted.row().line(), "key", "'%s' would be added.".formatted(key));
        } else if (options.dryRun() && (moves || !wanted.after().equals(wanted.before()))) {
            plan.outcome()
                    .note(wanted.row().line(), "key", Differences.between(wanted.before(), wanted.after(), had, teams));
        }
    }

    private static <T> void count(Plan plan, Wanted<T> wanted, Count added, Count changed, Count same) {
        var what = wanted.before() == null ? added : wanted.after().equals(wanted.before()) ? same : changed;
        plan.outcome().count(what);
    }

    private void deactivateMissing(Plan plan, boolean whole, ImportOptions options) {
        if (!whole || plan.somebodyUnnamed() || plan.named().isEmpty()) {
            plan.outcome()
                    .note(
                            0,
                            "deactivateMissing",
                            "Nobody was deactivated: not every row could be read, its key included.");
            return;
        }
        var gone = new HashSet<Person>();
        var page = directory.people(new Search(null, true, null, PAGE));
        while (!page.isEmpty()) {
            page.stream()
                    .filter(person -> !plan.named().contains(person.key()))
                    .filter(person -> person.kind() == Person.Kind.HUMAN)
                    .filter(person -> !person.roles().contains(Role.ADMIN))
                    .forEach(gone::add);
            page = directory.people(
                    new Search(null, true, page.get(page.size() - 1).key(), PAGE));
        }
        gone.forEach(person -> {
            plan.outcome().count(Count.PEOPLE_DEACTIVATED);
            plan.outcome()
                    .note(
                            0,
                            "active",
                            "'%s' is not in the list and %s."
                                    .formatted(
                                            person.key(),
                                            options.dryRun() ? "would be deactivated" : "was deactivated"));
            if (!options.dryRun()) {
                directory.setPersonActive(person.key(), false);
            }
        });
    }
}
