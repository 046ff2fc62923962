package millrace.cmdb.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.cmdb.ConfigurationChange;
import millrace.cmdb.ConfigurationLog;
import millrace.cmdb.ItemRules;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemType.Attribute;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.intake.Remaking;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.SentFields;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to what is kept about items of each type: managers and administrators add and change types; everybody else gets
 * {@link millrace.directory.NotAllowed}. What items hold is never lost by it.
 */
@Service
@Transactional
public class TypeManagement {

    private static final String ATTRIBUTES = "attributes";
    // what is told to readers, who may send it back
    private static final Set<String> FIELDS = Set.of("key", "name", "description", "version", "items", ATTRIBUTES);
    private static final int LONGEST_NAME = 200;
    private static final int PROSE = 2_000;

    private final ItemTypes types;
    private final HeldValues held;
    private final Remaking remaking;
    private final ConfigurationLog log;
    private final Actors actors;

    TypeManagement(ItemTypes types, HeldValues held, Remaking remaking, ConfigurationLog log, Actors actors) {
        this.types = types;
        this.held = held;
        this.remaking = remaking;
        this.log = log;
        this.actors = actors;
    }

    /** The practices that may use an attribute. */
    public static List<String> practices() {
        return AttributeDrafts.PRACTICES;
    }

    /**
     * Adds a type.
     *
     * @throws InvalidInput when a field cannot be used
     * @throws Refusal when there is one with this key
     */
    public ItemType add(String key, Map<String, Object> sent) {
        requireKeeper("add types of items");
        if (key == null || !ItemRules.isKey(key)) {
            throw new InvalidInput("key", "key: %s.".formatted(ItemRules.OF_KEYS));
        }
        if (!types.add(of(key, 0, sent))) {
            throw new Refusal("type-exists", "There is a type '%s' already; change that one.".formatted(key));
        }
        return types.find(key).orElseThrow();
    }

    /**
     * Makes a type what was sent; attributes that are not among it end.
     *
     * @param seenVersion null is any version
     * @throws UnknownKey when there is no such type
     * @throws InvalidInput when a field cannot be used
     * @throws StaleRecord when somebody saved the type since
     * @throws Refusal when items hold what would not fit
     */
    public ItemType replace(String key, Map<String, Object> sent, Long seenVersion) {
        requireKeeper("change types of items");
        var before = types.toChange(key).orElseThrow(() -> new UnknownKey("item type", key));
        if (seenVersion != null && seenVersion != before.version()) {
            throw new StaleRecord(key, seenVersion, before.version());
        }
        var after = of(key, before.version(), sent);
        if (!after.equals(before)) {
            before.attributes().forEach(attribute -> requireRoom(attribute, after));
            types.save(after);
        }
        return types.find(key).orElseThrow();
    }

    /** What was changed of a type, newest first. */
    @Transactional(readOnly = true)
    public List<ConfigurationChange> history(String key, Long before, int limit) {
        actors.current().require("read the configuration", Role.AGENT, Role.MANAGER, Role.ADMIN);
        var type = types.find(key).orElseThrow(() -> new UnknownKey("item type", key));
        return log.of(ConfigurationChange.Kind.TYPE, type.key(), before, limit);
    }

    private static ItemType of(String key, long version, Map<String, Object> sent) {
        var fields = new SentFields(new HashMap<>(sent), FIELDS);
        if (fields.has("key") && !key.equals(fields.value("key"))) {
            throw new InvalidInput("key", "key: must be %s, as in the address.".formatted(key));
        }
        return new ItemType(
                key,
                fields.required("name", null, LONGEST_NAME),
                fields.prose("description", null, PROSE),
                version,
                AttributeDrafts.of(fields.value(ATTRIBUTES)));
    }

    /** Refuses to end or to change an attribute as long as items hold what would be lost or would not fit. */
    private void requireRoom(Attribute attribute, ItemType after) {
        var wanted = after.attribute(attribute.key());
        if (wanted.filter(one -> one.kind() == attribute.kind() && one.options().containsAll(attribute.options()))
                .isPresent()) {
            return;
        }
        // what an import brings meanwhile could not be counted
        remaking.holdImports();
        var items = held.items(
                after.key(),
                attribute.key(),
                value -> wanted.isEmpty() || ItemRules.complaint(wanted.get(), value) != null);
        if (items > 0) {
            var hold = items == 1 ? "1 item holds" : items + " items hold";
            throw wanted.isEmpty()
                    ? new Refusal(
                            "attribute-held",
                            "%s a value of %s, which would be lost; empty it there first."
                                    .formatted(hold, attribute.key()))
                    : new Refusal(
                            "values-do-not-fit",
                            "%s a value of %s that would not fit; change it there first."
                                    .formatted(hold, attribute.key()));
        }
    }

    private void requireKeeper(String action) {
        actors.current().require(action, Role.MANAGER, Role.ADMIN);
    }
}
