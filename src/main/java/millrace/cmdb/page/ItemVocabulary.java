package millrace.cmdb.page;

import java.util.Locale;
import java.util.function.Predicate;
import millrace.cmdb.ItemType;
import millrace.cmdb.Lifecycle;
import millrace.cmdb.RelationType;
import millrace.record.Environment;
import millrace.workplace.Fact;
import millrace.workplace.Vocabulary;

/** The words for what the history of an item says; its type names the attributes, and says which are for few. */
record ItemVocabulary(ItemType type, Predicate<String> hidden) implements Vocabulary {

    private static final String HIDDEN = "(hidden)";

    private static final String ATTRIBUTE = "attributes.";

    @Override
    public String field(String name) {
        if (name.startsWith(ATTRIBUTE)) {
            var key = name.substring(ATTRIBUTE.length());
            return type == null
                    ? key
                    : type.attribute(key).map(ItemType.Attribute::label).orElse(key);
        }
        return relation(name) == null
                ? name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
                : relation(name).label().toLowerCase(Locale.ROOT);
    }

    @Override
    public Fact.Kind kind(String field) {
        return switch (field) {
            case "team" -> Fact.Kind.TEAM;
            case "owner", "verifier" -> Fact.Kind.PERSON;
            default -> Fact.Kind.TEXT;
        };
    }

    @Override
    public String value(String field, String value) {
        // what was written before it became sensitive
        if (field.startsWith(ATTRIBUTE) && hidden.test(field.substring(ATTRIBUTE.length()))) {
            return HIDDEN;
        }
        return switch (field) {
            case "lifecycle" -> Lifecycle.valueOf(value).label();
            case "environment" -> Environment.valueOf(value).label();
            default -> value;
        };
    }

    private static RelationType relation(String name) {
        for (var type : RelationType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }
}
