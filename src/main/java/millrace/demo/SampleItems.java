package millrace.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.cmdb.ConfigurationImport;
import millrace.cmdb.ConfigurationImport.Options;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ImportedItem.Joint;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.RelationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the services of the sample run on, as an inventory would tell it; where there are items already, nothing is added. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleItems {

    private static final String SOURCE = "inventory";
    private static final List<String> OF_EVERY_ITEM = List.of("service", "environment", "owner", "team", "supplier");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=(.*?)(?= [a-z-]+=|$)");

    private final ItemTypes types;
    private final ConfigurationImport configuration;

    SampleItems(ItemTypes types, ConfigurationImport configuration) {
        this.types = types;
        this.configuration = configuration;
    }

    void register() {
        if (!types.counts().isEmpty()) {
            return;
        }
        try {
            configuration.take(
                    receiver -> SampleRows.of("items").forEach(row -> receiver.item(item(row))),
                    new Options(false, false));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ImportedItem item(NamedCsvRecord row) {
        return new ImportedItem(
                row.getStartingLineNumber(),
                SOURCE,
                row.getField("key"),
                row.getField("type"),
                row.getField("name"),
                attributes(row),
                Stream.ofNullable(SampleRows.text(row, "relations"))
                        .flatMap(text -> Stream.of(text.split("; ")))
                        .map(SampleItems::joint)
                        .toList(),
                null,
                false);
    }

    private static Map<String, Object> attributes(NamedCsvRecord row) {
        var attributes = new HashMap<String, Object>();
        ATTRIBUTE
                .matcher(row.getField("attributes"))
                .results()
                .forEach(found -> attributes.put(found.group(1), found.group(2)));
        OF_EVERY_ITEM.stream()
                .filter(field -> SampleRows.text(row, field) != null)
                .forEach(field -> attributes.put(field, row.getField(field)));
        return attributes;
    }

    /** Type and the other item; where others stand in for it, what they have in common and how many are needed. */
    private static Joint joint(String text) {
        var words = List.of(text.split(" "));
        var alone = words.size() == 2;
        return new Joint(
                RelationType.valueOf(words.get(0)),
                SOURCE,
                words.get(1),
                alone ? null : words.get(2),
                alone ? null : Integer.valueOf(words.get(3)));
    }
}
