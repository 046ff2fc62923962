package millrace.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.keeping.TypeManagement;
import millrace.directory.UnknownKey;
import millrace.web.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Kinds of items and what is kept about them, for programs. */
@RestController
@RequestMapping("/api/item-types")
@Tag(name = "Configuration")
class ItemTypesController {

    private final ItemTypes types;
    private final TypeManagement management;

    ItemTypesController(ItemTypes types, TypeManagement management) {
        this.types = types;
        this.management = management;
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
    @Operation(summary = "Show a type of items; the ETag is what a change must send back")
    ResponseEntity<ShownType> show(@PathVariable String key) {
        return answer(ResponseEntity.ok(), find(key));
    }

    @PutMapping("/{key}")
    @Operation(
            summary = "Add a type of items, or make it what is sent",
            description =
                    "Fields: name, description, attributes, each with key, label, kind (TEXT, NUMBER, DATE, FLAG, CHOICE), options"
                            + " (of a CHOICE), sensitive, usedBy (practices). Attributes that are not sent end. Of a type that there is,"
                            + " If-Match is required: 428 without, 412 when somebody saved meanwhile; 409 when items hold values that"
                            + " would be lost or would not fit. For managers and administrators.")
    @ApiResponse(responseCode = "200", description = "It is what was sent")
    @ApiResponse(responseCode = "201", description = "It was added")
    ResponseEntity<ShownType> put(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        if (ifMatch == null && types.find(key).isEmpty()) {
            var added = management.add(key, fields);
            return answer(ResponseEntity.created(URI.create("/api/item-types/" + key)), added);
        }
        return answer(ResponseEntity.ok(), management.replace(key, fields, Versions.of(ifMatch)));
    }

    @GetMapping("/{key}/history")
    @Operation(
            summary = "Read what was changed of a type of items, newest first, a page at a time",
            description = "before is next of the page before.")
    ShownHistory history(
            @PathVariable String key,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return ShownHistory.of(management.history(key, before, limit), limit);
    }

    private ItemType find(String key) {
        return types.find(key).orElseThrow(() -> new UnknownKey("item type", key));
    }

    private ResponseEntity<ShownType> answer(ResponseEntity.BodyBuilder answer, ItemType type) {
        return answer.eTag(Versions.tag(type.version())).body(shown(type, types.counts()));
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
