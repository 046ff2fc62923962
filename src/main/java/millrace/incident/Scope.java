package millrace.incident;

import java.util.List;
import java.util.stream.Stream;
import millrace.record.Environment;

/**
 * What is affected and who: services, how far it reaches, where, which items, what kind of thing.
 *
 * @param service the main one, whose team gets the work; null when nobody said
 * @param affectedServices the others
 * @param affectedItems numbers of items, or names of what is no item of ours
 */
public record Scope(
        String service,
        List<String> affectedServices,
        Reach reach,
        Environment environment,
        List<String> affectedItems,
        Category category) {

    /** Every affected service, the main one first. */
    public List<String> services() {
        return Stream.concat(Stream.ofNullable(service), affectedServices.stream())
                .toList();
    }

    Scope service(String key) {
        var others =
                affectedServices.stream().filter(other -> !other.equals(key)).toList();
        return new Scope(key, others, reach, environment, affectedItems, category);
    }

    Scope affectedServices(List<String> keys) {
        var others =
                keys.stream().filter(key -> !key.equals(service)).distinct().toList();
        return new Scope(service, others, reach, environment, affectedItems, category);
    }

    Scope reach(Reach newReach) {
        return new Scope(service, affectedServices, newReach, environment, affectedItems, category);
    }

    Scope environment(Environment newEnvironment) {
        return new Scope(service, affectedServices, reach, newEnvironment, affectedItems, category);
    }

    Scope affectedItems(List<String> items) {
        return new Scope(service, affectedServices, reach, environment, items, category);
    }

    Scope category(Category newCategory) {
        return new Scope(service, affectedServices, reach, environment, affectedItems, newCategory);
    }
}
