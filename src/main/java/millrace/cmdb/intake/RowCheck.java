package millrace.cmdb.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ImportedItem.Joint;
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

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern FLAG = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);
    private static final String OF_SOURCES = "must have 1 to 64 letters, digits, spaces, dots, hyphens or underscores";
    private static final int LONGEST = 200;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

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
        var complaint = identity(row)
                .or(() -> seen(row))
                .or(() -> row.deleted() ? Optional.empty() : naming(row))
                .or(() -> relations(row))
                .or(() -> row.attributes() == null ? Optional.empty() : attributes(row));
        if (complaint.isEmpty() && !row.deleted()) {
            learn(row);
        }
        return complaint;
    }

    private static Optional<Remark> identity(ImportedItem row) {
        return text(row, "source", row.source(), RowCheck::isSource, OF_SOURCES)
                .or(() -> text(
                        row,
                        "externalId",
                        row.externalId(),
                        value -> value.length() <= LONGEST,
                        "must have 1 to 200 characters"));
    }

    private static boolean isSource(String value) {
        return SOURCE.matcher(value).matches();
    }

    private static Optional<Remark> seen(ImportedItem row) {
        var seen = row.lastSeen();
        return seen == null || (!seen.isBefore(FIRST) && !seen.isAfter(LAST))
                ? Optional.empty()
                : Optional.of(Remark.leftOut(row.line(), "lastSeen", "must be in the years 1 to 9999"));
    }

    private static Optional<Remark> naming(ImportedItem row) {
        return text(row, "type", row.type(), ItemRules::isKey, ItemRules.OF_KEYS)
                .or(() -> text(
                        row, "name", row.name(), value -> value.length() <= LONGEST, "must have 1 to 200 characters"));
    }

    private static Optional<Remark> text(
            ImportedItem row, String field, String value, Predicate<String> fits, String rule) {
        if (value == null || value.isBlank() || !fits.test(value)) {
            return Optional.of(Remark.leftOut(row.line(), field, rule));
        }
        return KeptText.complaint(value).map(complaint -> Remark.leftOut(row.line(), field, complaint));
    }

    private static Optional<Remark> relations(ImportedItem row) {
        if (row.relations() == null) {
            return Optional.empty();
        }
        for (var relation : row.relations()) {
            var complaint = target(row, relation);
            if (complaint.isPresent()) {
                return complaint;
            }
            if (relation.needed() != null && (relation.needed() < 1 || relation.redundancy() == null)) {
                return Optional.of(
                        Remark.leftOut(row.line(), "relations", "needed must be 1 or more, together with redundancy"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Remark> target(ImportedItem row, Joint relation) {
        return text(
                        row,
                        "relations",
                        relation.externalId(),
                        value -> value.length() <= LONGEST,
                        "each needs a target with an externalId of 1 to 200 characters")
                .or(() -> relation.source() == null
                        ? Optional.empty()
                        : text(
                                row,
                                "relations",
                                relation.source(),
                                RowCheck::isSource,
                                "the source of a target " + OF_SOURCES))
                .or(() -> relation.redundancy() == null
                        ? Optional.empty()
                        : text(
                                row,
                                "relations",
                                relation.redundancy(),
                                value -> value.length() <= LONGEST,
                                "redundancy must have 1 to 200 characters"));
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
        return Optional.empty();
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
