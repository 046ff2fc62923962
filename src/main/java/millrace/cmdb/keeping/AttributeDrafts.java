package millrace.cmdb.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.cmdb.ItemRules;
import millrace.cmdb.ItemType.Attribute;
import millrace.cmdb.ItemType.Kind;
import millrace.database.KeptText;
import millrace.record.InvalidInput;
import millrace.record.SentFields;

/** Attributes of a type as somebody wants them; what is wrong is named by the attribute and its field. */
final class AttributeDrafts {

    /** The practices that may use an attribute. */
    static final List<String> PRACTICES = List.of(
            "asset",
            "catalogue",
            "change",
            "configuration",
            "continuity",
            "improvement",
            "incident",
            "knowledge",
            "monitoring",
            "on-call",
            "problem",
            "release",
            "request",
            "security",
            "service-level");

    private static final String ATTRIBUTES = "attributes";
    // whether nobody uses it is told to readers, who may send it back
    private static final Set<String> FIELDS =
            Set.of("key", "label", "kind", "options", "sensitive", "usedBy", "unused");
    private static final int LONGEST = 200;
    private static final int MANY = 200;

    private AttributeDrafts() {}

    /** @throws InvalidInput when something cannot be used */
    static List<Attribute> of(Object sent) {
        if (sent == null) {
            return List.of();
        }
        if (!(sent instanceof List<?> list) || list.size() > ItemRules.MOST_ATTRIBUTES) {
            throw new InvalidInput(
                    ATTRIBUTES, "attributes: must be a list of at most %d.".formatted(ItemRules.MOST_ATTRIBUTES));
        }
        List<Attribute> attributes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (var one : list) {
            var attribute = attribute(list.indexOf(one), one);
            if (!keys.add(attribute.key())) {
                throw wrong(attribute.key(), "key", "is there twice");
            }
            attributes.add(attribute);
        }
        return attributes;
    }

    private static Attribute attribute(int place, Object sent) {
        if (!(sent instanceof Map<?, ?> said)) {
            throw new InvalidInput(ATTRIBUTES, "attributes: each must be an object with a key.");
        }
        if (!(said.get("key") instanceof String key) || !ItemRules.isKey(key)) {
            throw wrong(String.valueOf(place), "key", ItemRules.OF_KEYS);
        }
        if (ItemRules.FIELDS.contains(key)) {
            throw wrong(key, "key", "is said about every item, so that no attribute can be called so");
        }
        try {
            return attribute(key, said);
        } catch (InvalidInput wrong) {
            var of = "%s.%s.".formatted(ATTRIBUTES, key);
            throw new InvalidInput(of + wrong.field(), of + wrong.getMessage());
        }
    }

    private static Attribute attribute(String key, Map<?, ?> said) {
        var fields = new SentFields(
                said.entrySet().stream()
                        .filter(one -> one.getValue() != null)
                        .collect(Collectors.toMap(one -> String.valueOf(one.getKey()), Map.Entry::getValue)),
                FIELDS);
        var kind = fields.one("kind", Kind.class, Kind.TEXT);
        return new Attribute(
                key,
                Objects.requireNonNullElse(fields.text("label", key, LONGEST), key),
                kind,
                options(kind, fields.keys("options", Set.of())),
                fields.flag("sensitive", false),
                users(fields.keys("usedBy", Set.of())));
    }

    private static List<String> options(Kind kind, Set<String> sent) {
        if (kind != Kind.CHOICE && !sent.isEmpty()) {
            throw new InvalidInput("options", "options: only a CHOICE has options.");
        }
        if (kind == Kind.CHOICE && sent.isEmpty()) {
            throw new InvalidInput("options", "options: a CHOICE needs at least one option.");
        }
        Set<String> options = new LinkedHashSet<>();
        for (var option : sent) {
            var text = option.strip();
            if (text.isEmpty() || text.length() > LONGEST || sent.size() > MANY) {
                throw new InvalidInput(
                        "options", "options: at most %d texts of 1 to %d characters.".formatted(MANY, LONGEST));
            }
            KeptText.complaint(text).ifPresent(complaint -> {
                throw new InvalidInput("options", "options: %s.".formatted(complaint));
            });
            options.add(text);
        }
        return List.copyOf(options);
    }

    private static Set<String> users(Set<String> sent) {
        for (var practice : sent) {
            if (!PRACTICES.contains(practice)) {
                throw new InvalidInput(
                        "usedBy",
                        "usedBy: there is no practice '%s'; there are %s."
                                .formatted(practice, String.join(", ", PRACTICES)));
            }
        }
        return sent;
    }

    private static InvalidInput wrong(String attribute, String field, String complaint) {
        var name = "%s.%s.%s".formatted(ATTRIBUTES, attribute, field);
        return new InvalidInput(name, "%s: %s.".formatted(name, complaint));
    }
}
