package millrace.cmdb.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemType.Attribute;
import millrace.cmdb.ItemType.Kind;

/** What is filled in on a page about a type of items: a row for each attribute and an empty one for another. */
record TypeForm(String name, String description, List<Row> rows) {

    // as many as a type may have
    private static final int MOST_ROWS = 201;

    /**
     * One attribute.
     *
     * @param options a line for each
     * @param known whether the type has it already, so that it is called so for good
     * @param ended whether it is to end
     */
    record Row(
            String key,
            String label,
            String kind,
            String options,
            boolean sensitive,
            Set<String> usedBy,
            boolean known,
            boolean ended) {

        private static final Row EMPTY = new Row("", "", Kind.TEXT.name(), "", false, Set.of(), false, false);

        private static Row of(Attribute attribute) {
            return new Row(
                    attribute.key(),
                    attribute.label(),
                    attribute.kind().name(),
                    String.join("\n", attribute.options()),
                    attribute.sensitive(),
                    attribute.usedBy(),
                    true,
                    false);
        }

        private static Row of(HttpServletRequest request, String prefix) {
            var used = request.getParameterValues(prefix + "usedBy");
            return new Row(
                    given(request, prefix + "key"),
                    given(request, prefix + "label"),
                    given(request, prefix + "kind"),
                    given(request, prefix + "options"),
                    request.getParameter(prefix + "sensitive") != null,
                    used == null ? Set.of() : Set.copyOf(Arrays.asList(used)),
                    request.getParameter(prefix + "known") != null,
                    request.getParameter(prefix + "ended") != null);
        }

        private Map<String, Object> fields() {
            var fields = new HashMap<String, Object>();
            fields.put("key", key);
            fields.put("label", label);
            fields.put("kind", kind);
            fields.put(
                    "options",
                    options.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
            fields.put("sensitive", sensitive);
            fields.put("usedBy", List.copyOf(usedBy));
            return fields;
        }
    }

    static TypeForm of(ItemType type) {
        var rows = new ArrayList<>(type.attributes().stream().map(Row::of).toList());
        rows.add(Row.EMPTY);
        return new TypeForm(type.name(), Objects.toString(type.description(), ""), rows);
    }

    static TypeForm of(HttpServletRequest request) {
        return new TypeForm(
                given(request, "name"),
                given(request, "description"),
                IntStream.range(0, MOST_ROWS)
                        .mapToObj("attribute-%d-"::formatted)
                        .filter(prefix -> request.getParameter(prefix + "key") != null)
                        .map(prefix -> Row.of(request, prefix))
                        .toList());
    }

    /** The fields of the API; the row for another attribute counts when it has a key. */
    Map<String, Object> fields() {
        var fields = new HashMap<String, Object>();
        fields.put("name", name);
        fields.put("description", description);
        fields.put(
                "attributes",
                rows.stream()
                        .filter(row -> !row.ended() && !row.key().isEmpty())
                        .map(Row::fields)
                        .toList());
        return fields;
    }

    private static String given(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "").strip();
    }
}
