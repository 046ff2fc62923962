package millrace.cmdb.process;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Item;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemTypes;
import org.springframework.stereotype.Component;

/** What a form tells of an item beside what can be changed in it. */
@Component
class ItemInWords {

    private static final int NEIGHBOURS = 30;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ConfigurationManagement configuration;
    private final ItemTypes types;

    ItemInWords(ConfigurationManagement configuration, ItemTypes types) {
        this.configuration = configuration;
        this.types = types;
    }

    Map<String, Object> of(Item item) {
        var type = types.find(item.type());
        return Map.of(
                "itemType", type.map(ItemType::name).orElse(item.type()),
                "lastVerified", item.lastVerifiedAt() == null ? "never" : DAY.format(item.lastVerifiedAt()),
                "attributes", attributes(item, type.orElse(null)),
                "neighbours", neighbours(item));
    }

    private static String attributes(Item item, ItemType type) {
        var lines = item.details().attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> "%s: %s".formatted(label(type, one.getKey()), one.getValue()))
                .collect(joining("\n"));
        return lines.isEmpty() ? "none" : lines;
    }

    private static String label(ItemType type, String key) {
        return type == null
                ? key
                : type.attribute(key).map(ItemType.Attribute::label).orElse(key);
    }

    private String neighbours(Item item) {
        var relations = configuration.relations(item.number());
        var lines = relations.stream()
                .limit(NEIGHBOURS)
                .map(one -> "%s %s (%s)"
                        .formatted(one.words(item.number()), one.otherName(item.number()), one.other(item.number())))
                .collect(joining("\n"));
        var more = relations.size() - NEIGHBOURS;
        return lines.isEmpty() ? "none" : more > 0 ? "%s\nand %d more".formatted(lines, more) : lines;
    }
}
