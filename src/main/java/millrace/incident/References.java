package millrace.incident;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Item;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Component;

/** Checks that what a report names by key is there: services, people and teams. */
@Component
class References {

    private static final Pattern NUMBER = Pattern.compile("(?i)CI-[0-9]{1,18}");
    private static final String ITEMS = IncidentField.AFFECTED_ITEMS.key();
    private static final String OTHERS = IncidentField.AFFECTED_SERVICES.key();

    private final ServiceCatalogue catalogue;
    private final ConfigurationManagement configuration;
    private final Directory directory;
    private final Actors actors;

    References(ServiceCatalogue catalogue, ConfigurationManagement configuration, Directory directory, Actors actors) {
        this.configuration = configuration;
        this.actors = actors;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** The key of a service, which may be said by its number; null stays null. */
    private String service(String field, String said) {
        return said == null
                ? null
                : catalogue
                        .find(said.strip())
                        .map(Service::key)
                        .orElseThrow(() -> new InvalidInput(
                                field,
                                "%s: there is no service '%s'; /api/services lists them.".formatted(field, said)));
    }

    /** The keys of what a report affects, each once, the main service first; null is none. */
    List<String> services(String main, List<String> others) {
        var keys = new LinkedHashSet<String>();
        keys.add(service(IncidentField.SERVICE.key(), main));
        IncidentField.items(OTHERS, others == null ? List.of() : others)
                .forEach(other -> keys.add(service(OTHERS, other)));
        keys.remove(null);
        return List.copyOf(keys);
    }

    /**
     * The items that a report names: those of ours by their numbers, each once, and the names of others as they are. Whether there is
     * one of that number is told those only who may read the configuration.
     */
    List<String> items(List<String> said) {
        var items = IncidentField.items(ITEMS, said).stream()
                .map(String::strip)
                .map(item -> NUMBER.matcher(item).matches() ? item.toUpperCase(Locale.ROOT) : item)
                .distinct()
                .toList();
        var numbers =
                items.stream().filter(item -> NUMBER.matcher(item).matches()).toList();
        if (!numbers.isEmpty() && actors.current().is(Role.AGENT)) {
            var known =
                    configuration.findAll(numbers).stream().map(Item::number).toList();
            numbers.stream()
                    .filter(number -> !known.contains(number))
                    .findFirst()
                    .ifPresent(number -> {
                        throw new InvalidInput(
                                ITEMS, "%s: there is no item '%s'; /api/items lists them.".formatted(ITEMS, number));
                    });
        }
        return items;
    }

    /** What is affected, by the keys that services and the numbers that items have here, after one of its fields was changed. */
    Scope known(IncidentField changed, Scope scope) {
        return switch (changed) {
            case SERVICE -> scope.service(service(changed.key(), scope.service()));
            case AFFECTED_SERVICES ->
                scope.affectedServices(scope.affectedServices().stream()
                        .map(key -> service(OTHERS, key))
                        .toList());
            case AFFECTED_ITEMS -> scope.affectedItems(items(scope.affectedItems()));
            default -> scope;
        };
    }

    void person(String field, String key) {
        if (key != null && directory.person(key).isEmpty()) {
            throw new InvalidInput(field, "%s: there is no person '%s'; /api/people lists them.".formatted(field, key));
        }
    }

    /** A person who can be given work. */
    void worker(String field, String key) {
        person(field, key);
        if (key != null && !directory.person(key).orElseThrow().works()) {
            throw new InvalidInput(field, "%s: %s does not work on incidents, or no longer.".formatted(field, key));
        }
    }

    /** People who are to see what nobody else sees; one of them must be able to work on it. */
    void readers(String field, Collection<String> keys) {
        keys.forEach(key -> person(field, Objects.requireNonNullElse(key, "")));
        if (!keys.isEmpty() && keys.stream().noneMatch(this::isAgent)) {
            throw new InvalidInput(field, "%s: name at least one agent, or nobody could work on it.".formatted(field));
        }
    }

    /** These people, and the managers where none of them could work on it. */
    Set<String> withSomebodyToWork(Set<String> people) {
        var all = new LinkedHashSet<>(people);
        if (all.stream().noneMatch(this::isAgent)) {
            directory.peopleWith(Role.MANAGER).stream()
                    .filter(manager -> manager.active())
                    .forEach(manager -> all.add(manager.key()));
        }
        return all;
    }

    /** These people and, where none of them could work on it, whoever stands in for the one who is gone; else the managers. */
    Set<String> withSomebodyToWork(Set<String> people, String gone) {
        var all = new LinkedHashSet<>(people);
        if (all.stream().noneMatch(this::isAgent)) {
            directory.asked(gone).ifPresent(deputy -> all.add(deputy.key()));
        }
        return withSomebodyToWork(all);
    }

    private boolean isAgent(String key) {
        return directory
                .person(key)
                .filter(person -> person.active() && person.roles().contains(Role.AGENT))
                .isPresent();
    }

    /** Somebody's, not nobody's. */
    void someTeam(String field, String key) {
        if (key == null) {
            throw new InvalidInput(field, "%s: an open incident always has a team.".formatted(field));
        }
    }

    boolean takesWork(String team) {
        return directory.team(team).filter(found -> found.active()).isPresent();
    }

    /** A team that takes work. */
    void team(String field, String key) {
        if (key != null && !takesWork(key)) {
            throw new InvalidInput(
                    field, "%s: there is no active team '%s'; /api/teams lists them.".formatted(field, key));
        }
    }
}
