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
    private final Clock clock;

    Links(JdbcClient jdbc, Timeline timeline, Actors actors, Clock clock) {
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

    /** The links that start at the record and stand, oldest first. */
    public List<Link> of(String record) {
        return find("record", "target", record);
    }

    /** The links that end at the record and stand, oldest first; the target of each is the record it starts at. */
    public List<Link> towards(String record) {
        return find("target", "record", record);
    }

    private List<Link> find(String by, String other, String record) {
        return jdbc.sql(
                        "select type, %2$s as other, at, actor from millrace.link where %1$s = ? and released_at is null order by id"
                                .formatted(by, other))
                .param(record)
                .query((row, n) -> new Link(
                        Link.Type.valueOf(row.getString("type")),
                        row.getString("other"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        null))
                .list();
    }

    /** The records that point at this one with the given type of link. */
    public List<String> sources(String target, Link.Type type) {
        return jdbc.sql(
                        "select record from millrace.link where target = ? and type = ? and released_at is null order by id")
                .params(target, type.name())
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
