package millrace.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemTypes;
import millrace.directory.UnknownKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Kinds of items and what is kept about them, for programs. */
@RestController
@RequestMapping("/api/item-types")
@Tag(name = "Configuration")
class ItemTypesController {

    private final ItemTypes types;

    ItemTypesController(ItemTypes types) {
        this.types = types;
    }

    /** An attribute; {@code unused} when no practice says that it uses it. */
    record ShownAttribute(
            String key,
            String label,
            ItemType.Kind kind,
            List<String> options,
            boolean sensitive,
            Set<String> usedBy,
            boolean unused) {}

    /** A type and how many items of it there are. */
    record ShownType(
            String key, String name, String description, long version, long items, List<ShownAttribute> attributes) {}

    /** All types. */
    record Types(List<ShownType> types) {}

    @GetMapping
    @Operation(summary = "List the types of items by key, with what is kept about each")
    Types list() {
        var counts = types.counts();
        return new Types(types.all().stream().map(type -> shown(type, counts)).toList());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a type of items")
    ShownType show(@PathVariable String key) {
        return shown(types.find(key).orElseThrow(() -> new UnknownKey("item type", key)), types.counts());
    }

    private static ShownType shown(ItemType type, Map<String, Long> counts) {
        return new ShownType(
                type.key(),
                type.name(),
                type.description(),
                type.version(),
                counts.getOrDefault(type.key(), 0L),
                type.attributes().stream()
                        .map(one -> new ShownAttribute(
                                one.key(),
                                one.label(),
                                one.kind(),
                                one.options(),
                                one.sensitive(),
                                one.usedBy(),
                                one.unused()))
                        .toList());
    }
}
