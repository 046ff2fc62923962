package millrace.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.workplace.ListedCount;
import millrace.workplace.ListedRow;
import millrace.workplace.list.KnownKinds;
import millrace.workplace.list.RecordLists;
import millrace.workplace.list.Wanted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of records of every kind, for other systems. */
@RestController
@Tag(name = "Records", description = "Records of every kind: lists, search, and acts on many")
class ListController {

    private final KnownKinds kinds;
    private final RecordLists lists;

    ListController(KnownKinds kinds, RecordLists lists) {
        this.kinds = kinds;
        this.lists = lists;
    }

    /** A page of a list; each item has the columns by their keys, without what is empty. */
    record RecordPage(List<Map<String, Object>> items, String next, String previous, ListedCount count) {}

    @GetMapping("/api/records")
    @Operation(
            summary = "List records of a kind, a page at a time",
            description =
                    "kind is one such as incidents; further parameters are its filters, text, sort, order, columns, cursor and"
                            + " limit, as in the address of its page. With count=true the answer says how many there are, exactly up to 10,000.")
    RecordPage list(
            @RequestParam String kind,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "false") boolean count,
            @Parameter(hidden = true) HttpServletRequest request) {
        var parameters = new HashMap<>(request.getParameterMap());
        parameters.remove("kind");
        var wanted = kinds.wanted(kinds.named(kind), parameters);
        var found = lists.find(wanted);
        return new RecordPage(
                found.rows().stream().map(row -> item(wanted, row)).toList(),
                address(wanted, found.next()),
                address(wanted, found.previous()),
                count ? lists.count(wanted) : null);
    }

    private static Map<String, Object> item(Wanted wanted, ListedRow row) {
        var item = new LinkedHashMap<String, Object>();
        item.put("page", wanted.kind().address(row.number()));
        wanted.columns().forEach(column -> {
            var value = row.values().get(column.key());
            if (value != null) {
                item.put(column.key(), value);
            }
        });
        return item;
    }

    private static String address(Wanted wanted, String cursor) {
        return cursor == null
                ? null
                : "/api/records?kind=%s&%s&cursor=%s".formatted(wanted.kind().key(), wanted.query(), cursor);
    }
}
