package millrace.cmdb;

import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import org.springframework.stereotype.Component;

/** Who reads and who changes the configuration: agents read it; an item is changed by those who answer for it and by managers. */
@Component
class ConfigurationAccess {

    private static final Role[] READERS = {Role.AGENT, Role.MANAGER, Role.ADMIN};
    private static final Role[] KEEPERS = {Role.MANAGER, Role.ADMIN};
    private static final Role[] ADDERS = {Role.MANAGER, Role.ADMIN, Role.OWNER};

    private final Actors actors;
    private final ItemTypes types;

    ConfigurationAccess(Actors actors, ItemTypes types) {
        this.actors = actors;
        this.types = types;
    }

    void requireReading() {
        actors.current().require("read the configuration", READERS);
    }

    boolean mayAdd() {
        return actors.current().is(ADDERS);
    }

    /** Refuses what only managers and service owners may do. */
    void requireAdding() {
        actors.current().require("add items", ADDERS);
    }

    /** Refuses what only managers may do, named as it reads after "may not". */
    void requireKeeper(String action) {
        actors.current().require(action, KEEPERS);
    }

    void requireChange(Item item) {
        if (!mayChange(item)) {
            throw NotAllowed.to("change " + item.number());
        }
    }

    boolean mayChange(Item item) {
        return actors.current().is(KEEPERS) || answersFor(actors.current(), item.details());
    }

    /** The item without what whoever acts may not see of it. */
    Item seen(Item item) {
        var details = item.details();
        Set<String> hidden = new TreeSet<>();
        if (!mayChange(item)) {
            details.attributes().keySet().stream()
                    .filter(attribute -> types.hides(details.type(), attribute))
                    .forEach(hidden::add);
        }
        if (hidden.isEmpty()) {
            return item;
        }
        var shown = new HashMap<>(details.attributes());
        shown.keySet().removeAll(hidden);
        return new Item(
                item.id(),
                item.number(),
                item.version(),
                details.with(shown),
                hidden,
                item.lastVerifiedAt(),
                item.createdAt(),
                item.updatedAt());
    }

    private static boolean answersFor(Actor actor, ItemDetails item) {
        return Objects.equals(item.owner(), actor.person())
                || (item.team() != null && actor.teams().contains(item.team()));
    }
}
