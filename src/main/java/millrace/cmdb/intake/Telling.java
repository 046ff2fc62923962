package millrace.cmdb.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.RelationType;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what a file changes: on the timelines of the items, or, of a dry run, to whoever asked. */
final class Telling {

    private static final String OF_ATTRIBUTES = "attributes.";
    private static final String HIDDEN = "(hidden)";

    private static final String NEW =
            """
            select a.line, 'CI-' || a.item as number, a.source, a.name, a.type, a.fresh
            from arriving_item a where not a.known order by a.place""";

    private static final String FIELDS =
            """
            (select e.key, e.value from jsonb_each_text(jsonb_strip_nulls(jsonb_build_object('type', %1$s.type, 'name', %1$s.name,
                'environment', %1$s.environment, 'owner', %1$s.owner, 'team', %1$s.team, 'lifecycle', %1$s.lifecycle,
                'supplier', %1$s.supplier))) e
            union all select 'attributes.' || e.key, e.value from jsonb_each_text(%1$s.attributes) e)""";

    private static final String CHANGED =
            """
            select i.number, i.name, i.type, m.type as next_type, d.field, d.before, d.after, t.line
            from touched t join merged m on m.item = t.item join millrace.item i on i.id = t.item
            cross join lateral (
                select coalesce(b.key, a.key) as field, b.value as before, a.value as after
                from %s b full join %s a on a.key = b.key where b.value is distinct from a.value) d
            where not t.fresh order by i.id, d.field"""
                    .formatted(FIELDS.formatted("i"), FIELDS.formatted("m"));

    private static final String JOINED =
            """
            select f.number, f.name, c.type, t.number as other, t.name as other_name, c.what,
                (select min(a.line) from arriving_item a where a.item = c.from_item and a.changed) as line
            from relation_change c join millrace.item f on f.id = c.from_item join millrace.item t on t.id = c.to_item
            where not exists (select from arriving_item a where a.item = c.from_item and a.fresh)
            order by f.id, c.type, t.id""";

    private final JdbcClient jdbc;
    private final ItemTypes types;
    private final Timeline timeline;
    private final Tally tally;
    private final boolean dryRun;
    private final Map<String, List<String>> numbers = new LinkedHashMap<>();
    private final Map<String, List<TimelineEntry>> histories = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();

    Telling(JdbcClient jdbc, ItemTypes types, Timeline timeline, Tally tally, boolean dryRun) {
        this.jdbc = jdbc;
        this.types = types;
        this.timeline = timeline;
        this.tally = tally;
        this.dryRun = dryRun;
    }

    /** What will be other about items, before it is saved. */
    void items() {
        jdbc.sql(NEW).query(this::added);
        // already here, because readers of relations may have to wait from when these are made to the end
        if (!dryRun) {
            numbers.forEach((source, items) ->
                    timeline.addToEach(items, timeline.entry(Kind.IMPORTED, "source", null, source, null)));
        }
        merged(null);
    }

    /**
     * What will be other about items that were there before.
     *
     * @param why for their timelines; null when nobody says
     */
    void merged(String why) {
        jdbc.sql(CHANGED).query(row -> {
            changed(row, why);
        });
    }

    /** Writes what is other on the timelines, and returns how many items are. */
    int written() {
        if (!dryRun) {
            timeline.add(histories);
        }
        return changed.size();
    }

    /** What is other about relations, and the end. */
    void relations() {
        jdbc.sql(JOINED).query(this::joined);
        tally.count(Count.ITEMS_CHANGED, written());
        var items = jdbc.sql("select count(distinct item) from arriving_item where not fresh")
                .query(Long.class)
                .single();
        tally.count(Count.ITEMS_UNCHANGED, items - changed.size());
    }

    private void added(ResultSet row) throws SQLException {
        var source = row.getString("source");
        numbers.computeIfAbsent(source, one -> new ArrayList<>()).add(row.getString("number"));
        if (dryRun) {
            remark(
                    row,
                    null,
                    row.getBoolean("fresh")
                            ? "'%s' (%s) would be added.".formatted(row.getString("name"), row.getString("type"))
                            : "%s (%s) would be known to %s, too."
                                    .formatted(row.getString("number"), row.getString("name"), source));
        }
    }

    private void changed(ResultSet row, String why) throws SQLException {
        var number = row.getString("number");
        var field = row.getString("field");
        var hidden = isSensitive(row.getString("type"), field) || isSensitive(row.getString("next_type"), field);
        var before = hidden && row.getString("before") != null ? HIDDEN : row.getString("before");
        var after = hidden && row.getString("after") != null ? HIDDEN : row.getString("after");
        changed.add(number);
        if (field.equals("lifecycle") && "RETIRED".equals(after)) {
            tally.count(Count.ITEMS_RETIRED, 1);
        }
        var note = Stream.of(why, hidden ? "The value is sensitive." : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        tell(number, timeline.entry(Kind.CHANGED, field, before, after, note.isEmpty() ? null : note));
        if (dryRun) {
            remark(
                    row,
                    field,
                    "%s (%s) would change: %s from %s to %s."
                            .formatted(number, row.getString("name"), field, said(before), said(after)));
        }
    }

    private void joined(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var other = row.getString("other");
        var type = RelationType.valueOf(row.getString("type"));
        var ended = row.getString("what").equals("ENDED");
        changed.add(number);
        tell(
                number,
                ended
                        ? timeline.entry(Kind.RELEASED, type.name(), other, null, null)
                        : timeline.entry(Kind.LINKED, type.name(), null, other, null));
        if (dryRun) {
            remark(
                    row,
                    "relations",
                    "%s (%s): \"%s %s (%s)\" would be %s."
                            .formatted(
                                    number,
                                    row.getString("name"),
                                    type.label(),
                                    other,
                                    row.getString("other_name"),
                                    switch (row.getString("what")) {
                                        case "NEW" -> "added";
                                        case "CHANGED" -> "changed";
                                        default -> "ended";
                                    }));
        }
    }

    private boolean isSensitive(String type, String field) {
        return field.startsWith(OF_ATTRIBUTES) && types.hides(type, field.substring(OF_ATTRIBUTES.length()));
    }

    private void tell(String number, TimelineEntry entry) {
        if (!dryRun) {
            histories.computeIfAbsent(number, item -> new ArrayList<>(1)).add(entry);
        }
    }

    private void remark(ResultSet row, String field, String reason) throws SQLException {
        tally.remark(Remark.doubt(row.getLong("line"), field, reason));
    }

    private static String said(String value) {
        return value == null ? "nothing" : "'" + value + "'";
    }
}
