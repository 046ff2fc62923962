package millrace.cmdb.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ItemRules;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemType.Attribute;
import millrace.cmdb.ItemType.Kind;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.Lifecycle;
import millrace.database.KeptText;
import millrace.record.Environment;

/** Says of each row whether it can be used. Types and attributes that nobody knows become known by the first row that has them. */
final class RowCheck {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern FLAG = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);

    private final ItemTypes types;
    private final Map<String, ItemType> known = new HashMap<>();
    private final Map<String, ItemType> changed = new LinkedHashMap<>();
    private final Tally tally;

    RowCheck(ItemTypes types, Tally tally) {
        this.types = types;
        this.tally = tally;
        types.all().forEach(type -> known.put(type.key(), type));
    }

    /**
     * The row with texts, numbers and flags where its type has them, however the file writes them; of what is gone only what says which
     * item it is, and when.
     */
    ImportedItem plain(ImportedItem row) {
        if (row.deleted()) {
            return new ImportedItem(
                    row.line(), row.source(), row.externalId(), null, null, null, null, row.lastSeen(), true);
        }
        var type = row.type() == null ? null : known.get(row.type());
        if (type == null || row.attributes() == null) {
            return row;
        }
        var attributes = new HashMap<String, Object>();
        row.attributes()
                .forEach((key, value) -> attributes.put(
                        key,
                        type.attribute(key).map(one -> plain(one.kind(), value)).orElse(value)));
        return row.with(attributes);
    }

    private static Object plain(Kind kind, Object value) {
        if (kind == Kind.NUMBER
                && value instanceof String text
                && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (kind == Kind.FLAG
                && value instanceof String text
                && FLAG.matcher(text).matches()) {
            return Boolean.valueOf(text);
        }
        return kind == Kind.TEXT && (value instanceof Number || value instanceof Boolean) ? value.toString() : value;
    }

    /** What is wrong with a row; empty when it can be used. */
    Optional<Remark> complaint(ImportedItem row) {
        var complaint = RowForm.complaint(row).or(() -> row.attributes() == null ? Optional.empty() : attributes(row));
        if (complaint.isEmpty() && !row.deleted()) {
            learn(row);
        }
        return complaint;
    }

    private Optional<Remark> attributes(ImportedItem row) {
        var type = known.get(row.type());
        for (var one : row.attributes().entrySet()) {
            var complaint = one.getValue() == null ? key(one.getKey()) : complaint(type, one.getKey(), one.getValue());
            if (complaint != null) {
                return Optional.of(
                        Remark.leftOut(row.line(), "attributes." + KeptText.readable(one.getKey()), complaint));
            }
        }
        return hasTooMany(type, row.attributes())
                ? Optional.of(Remark.leftOut(
                        row.line(),
                        "attributes",
                        "would give the type more than %d attributes".formatted(ItemRules.MOST_ATTRIBUTES)))
                : Optional.empty();
    }

    private static boolean hasTooMany(ItemType type, Map<String, Object> said) {
        var unknown = said.entrySet().stream()
                .filter(one -> one.getValue() != null && !ItemRules.FIELDS.contains(one.getKey()))
                .filter(one -> type == null || type.attribute(one.getKey()).isEmpty())
                .count();
        return unknown > 0 && unknown + (type == null ? 0 : type.attributes().size()) > ItemRules.MOST_ATTRIBUTES;
    }

    private static String key(String key) {
        return ItemRules.isKey(key) ? null : "an attribute " + ItemRules.OF_KEYS;
    }

    private static String complaint(ItemType type, String key, Object value) {
        if (ItemRules.FIELDS.contains(key)) {
            return switch (key) {
                case "type", "name" -> "must not be an attribute; it is a field of its own";
                case "environment" -> constant(Environment.values(), value);
                case "lifecycle" -> constant(Lifecycle.values(), value);
                default -> ItemRules.complaint(attribute(key, Kind.TEXT), value);
            };
        }
        var attribute = Optional.ofNullable(type).flatMap(found -> found.attribute(key));
        var wrongKey = attribute.isPresent() ? null : key(key);
        return wrongKey != null ? wrongKey : ItemRules.complaint(attribute.orElseGet(() -> guessed(key, value)), value);
    }

    private static String constant(Enum<?>[] constants, Object value) {
        var names = new ArrayList<String>();
        for (var constant : constants) {
            names.add(constant.name());
        }
        return names.contains(value) ? null : "must be one of " + String.join(", ", names);
    }

    private static Attribute guessed(String key, Object value) {
        return attribute(key, value instanceof Number ? Kind.NUMBER : value instanceof Boolean ? Kind.FLAG : Kind.TEXT);
    }

    private static Attribute attribute(String key, Kind kind) {
        return new Attribute(key, key, kind, List.of(), false, Set.of());
    }

    private void learn(ImportedItem row) {
        var type = known.get(row.type());
        if (type == null) {
            tally.count(Count.TYPES_NEW, 1);
            type = new ItemType(row.type(), row.type(), null, 0, List.of());
            keep(type);
        }
        var found = type;
        var attributes = new ArrayList<>(found.attributes());
        if (row.attributes() != null) {
            row.attributes().forEach((key, value) -> {
                if (value != null
                        && !ItemRules.FIELDS.contains(key)
                        && found.attribute(key).isEmpty()) {
                    attributes.add(guessed(key, value));
                    tally.count(Count.ATTRIBUTES_NEW, 1);
                }
            });
        }
        if (attributes.size() > found.attributes().size()) {
            keep(new ItemType(found.key(), found.name(), found.description(), found.version(), attributes));
        }
    }

    private void keep(ItemType type) {
        known.put(type.key(), type);
        changed.put(type.key(), type);
    }

    /** Makes known what was learned. */
    void keepLearned() {
        changed.values().forEach(types::learn);
    }
}
