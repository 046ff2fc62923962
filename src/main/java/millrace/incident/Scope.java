package millrace.incident;

import java.util.List;
import millrace.record.Environment;

/** What is affected and who: the service, how far it reaches, where, which items, what kind of thing. */
public record Scope(
        String service, Reach reach, Environment environment, List<String> affectedItems, Category category) {

    Scope service(String key) {
        return new Scope(key, reach, environment, affectedItems, category);
    }

    Scope reach(Reach newReach) {
        return new Scope(service, newReach, environment, affectedItems, category);
    }

    Scope environment(Environment newEnvironment) {
        return new Scope(service, reach, newEnvironment, affectedItems, category);
    }

    Scope affectedItems(List<String> items) {
        return new Scope(service, reach, environment, items, category);
    }

    Scope category(Category newCategory) {
        return new Scope(service, reach, environment, affectedItems, newCategory);
    }
}
