package millrace.cmdb;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import millrace.cmdb.ItemType.Attribute;
import millrace.cmdb.ItemType.Kind;
import millrace.database.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The kinds of items there are. */
@Service
public class ItemTypes {

    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final ConfigurationLog log;
    private final ReadOnce<Map<String, ItemType>> known = new ReadOnce<>(all -> read());

    ItemTypes(JdbcClient jdbc, ConfigurationLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** All types by key. */
    public List<ItemType> all() {
        return List.copyOf(known.get(ALL).values());
    }

    public Optional<ItemType> find(String key) {
        return Optional.ofNullable(known.get(ALL).get(key));
    }

    /** How many items there are of each type, retired ones left out; types without items are left out. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select type, count(*) as items from millrace.item where lifecycle <> 'RETIRED' group by type")
                .query(row -> {
                    counts.put(row.getString("type"), row.getLong("items"));
                });
        return counts;
    }

    /**
     * Whether only few may see this attribute of items of that type. One that the type does not have, as when the item was of another
     * type before, is hidden where any type hides it.
     */
    public boolean hides(String type, String attribute) {
        return find(type)
                .flatMap(found -> found.attribute(attribute))
                .map(Attribute::sensitive)
                .orElseGet(
                        () -> all().stream().anyMatch(other -> other.sensitive().contains(attribute)));
    }

    /** The type, to be changed: whoever else wants to change it waits until this transaction is over. */
    public Optional<ItemType> toChange(String key) {
        jdbc.sql("select 1 from millrace.item_type where key = ? for no key update")
                .param(key)
                .query(Integer.class)
                .optional();
        known.forget();
        return find(key);
    }

    /** Adds a type; whether nobody had added it before. */
    public boolean add(ItemType type) {
        var added = insert(type);
        if (added) {
            known.forget();
            type.attributes().forEach(attribute -> add(type.key(), attribute));
            log.write(ConfigurationChange.Kind.TYPE, type.key(), null, type.told());
        }
        return added;
    }

    /** Makes the type with this key, read by {@link #toChange}, equal to it; the version is counted here. */
    public void save(ItemType type) {
        var before = find(type.key()).orElseThrow();
        known.forget();
        jdbc.sql("update millrace.item_type set name = ?, description = ?, version = version + 1 where key = ?")
                .params(type.name(), type.description(), type.key())
                .update();
        jdbc.sql("delete from millrace.item_attribute where type = ?")
                .param(type.key())
                .update();
        type.attributes().forEach(attribute -> add(type.key(), attribute));
        log.write(ConfigurationChange.Kind.TYPE, type.key(), before.told(), type.told());
    }

    /** Makes known what was seen for the first time; what people keep about the type stays. */
    public void learn(ItemType seen) {
        if (add(seen)) {
            return;
        }
        var before = toChange(seen.key()).orElseThrow();
        var attributes = new ArrayList<>(before.attributes());
        seen.attributes().stream()
                .filter(one -> before.attribute(one.key()).isEmpty())
                .forEach(attributes::add);
        if (attributes.size() > before.attributes().size()) {
            save(new ItemType(before.key(), before.name(), before.description(), before.version(), attributes));
        }
    }

    private boolean insert(ItemType type) {
        return jdbc.sql(
                                "insert into millrace.item_type (key, name, description) values (?, ?, ?) on conflict do nothing")
                        .params(type.key(), type.name(), type.description())
                        .update()
                == 1;
    }

    private void add(String type, Attribute attribute) {
        jdbc.sql(
                        """
                        insert into millrace.item_attribute (type, key, label, kind, options, sensitive, used_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        type,
                        attribute.key(),
                        attribute.label(),
                        attribute.kind().name(),
                        attribute.options().toArray(String[]::new),
                        attribute.sensitive(),
                        attribute.usedBy().toArray(String[]::new))
                .update();
    }

    private Map<String, ItemType> read() {
        Map<String, List<Attribute>> attributes = new TreeMap<>();
        jdbc.sql("select type, key, label, kind, options, sensitive, used_by from millrace.item_attribute")
                .query(row -> {
                    attributes
                            .computeIfAbsent(row.getString("type"), type -> new ArrayList<>())
                            .add(attribute(row));
                });
        Map<String, ItemType> types = new TreeMap<>();
        jdbc.sql("select key, name, description, version from millrace.item_type")
                .query(row -> {
                    types.put(
                            row.getString("key"),
                            new ItemType(
                                    row.getString("key"),
                                    row.getString("name"),
                                    row.getString("description"),
                                    row.getLong("version"),
                                    attributes.getOrDefault(row.getString("key"), List.of())));
                });
        return types;
    }

    private static Attribute attribute(ResultSet row) throws SQLException {
        return new Attribute(
                row.getString("key"),
                row.getString("label"),
                Kind.valueOf(row.getString("kind")),
                texts(row.getArray("options")),
                row.getBoolean("sensitive"),
                Set.copyOf(texts(row.getArray("used_by"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
