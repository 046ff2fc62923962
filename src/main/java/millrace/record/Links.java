package millrace.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import millrace.directory.Actors;
import millrace.record.TimelineEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How records hang together. */
@Service
public class Links {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Actors actors;
    private final Sight sight;
    private final Clock clock;

    Links(JdbcClient jdbc, Timeline timeline, Actors actors, Sight sight, Clock clock) {
        this.sight = sight;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.actors = actors;
        this.clock = clock;
    }

    /** Links the record to another; a link that stands already is left alone. */
    public void add(String record, Link.Type type, String target) {
        var added = jdbc.sql(
                        """
                        insert into millrace.link (record, type, target, at, actor) values (?, ?, ?, ?, ?)
                        on conflict (record, type, target) where released_at is null do nothing""")
                .params(record, type.name(), target, now(), actors.current().person())
                .update();
        if (added > 0) {
            timeline.changedInternally(record, Kind.LINKED, type.name(), null, target, null);
        }
    }

    /** Ends a link; it stays in the history. */
    public void release(String record, Link.Type type, String target, String note) {
        var released = jdbc.sql(
                        """
                        update millrace.link set released_at = ?
                        where record = ? and type = ? and target = ? and released_at is null""")
                .params(now(), record, type.name(), target)
                .update();
        if (released > 0) {
            timeline.changedInternally(record, Kind.RELEASED, type.name(), target, null, note);
        }
    }

    /** The links that start at the record and stand, oldest first; without those to records that are hidden. */
    public List<Link> of(Sighted record) {
        return find("record", "target", record);
    }

    /** The links that end at the record and stand, oldest first; the target of each is the visible record it starts at. */
    public List<Link> towards(Sighted record) {
        return find("target", "record", record);
    }

    private List<Link> find(String by, String other, Sighted record) {
        var links = jdbc.sql(
                        "select type, %2$s as other, at, actor from millrace.link where %1$s = ? and released_at is null order by id"
                                .formatted(by, other))
                .param(record.number())
                .query((row, n) -> new Link(
                        Link.Type.valueOf(row.getString("type")),
                        row.getString("other"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        null))
                .list();
        var visible = sight.visible(links.stream().map(Link::target).toList());
        return links.stream()
                .filter(link -> visible.contains(link.target()) || !sight.hides(link.target()))
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
