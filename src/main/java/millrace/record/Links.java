package millrace.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** Links the record to another; a link that stands already is left alone. Returns whether it did not. */
    public boolean add(String record, Link.Type type, String target) {
        var added = jdbc.sql(
                        """
                        insert into millrace.link (record, type, target, at, actor) values (?, ?, ?, ?, ?)
                        on conflict (record, type, target) where released_at is null do nothing""")
                .params(record, type.name(), target, now(), actors.current().person())
                .update();
        if (added > 0) {
            timeline.changedInternally(record, Kind.LINKED, type.name(), null, target, null);
        }
        return added > 0;
    }

    /**
     * Links the record to another by hand: to one of ours that whoever acts may see, or to one elsewhere.
     *
     * @return the other's number, as it is kept
     * @throws InvalidInput when there is no such record of ours, or it is the record itself
     * @throws Refusal when they are linked already, or by such a link only the practice makes
     */
    public String relate(String record, Link.Type type, String other) {
        var target = number(other);
        requireByHand(type, Link.Type.RELATED, Link.Type.CAUSED_BY);
        requireOther("record", record, target);
        if (!add(record, type, target)) {
            throw new Refusal("already-linked", "%s is linked to %s already.".formatted(record, target));
        }
        return target;
    }

    /**
     * Links the record to what it waits for: a record of ours that whoever acts may see, or whatever it is called elsewhere.
     *
     * @throws InvalidInput naming {@code on}, when there is no such record of ours, or it is the record itself
     */
    public void await(String record, String on) {
        var said = on.strip();
        var ours = said.toUpperCase(Locale.ROOT);
        var target = sight.isOurs(ours) ? ours : said;
        requireOther("on", record, target);
        add(record, Link.Type.WAITS_FOR, target);
    }

    private void requireOther(String field, String record, String target) {
        if (target.equals(record)) {
            throw new InvalidInput(field, "%s: %s cannot be linked to itself.".formatted(field, record));
        }
        if (sight.hides(target)) {
            throw new InvalidInput(field, "%s: there is no record %s.".formatted(field, target));
        }
    }

    /** Ends all waiting of the record. */
    public void endWaiting(String record) {
        jdbc.sql("select target from millrace.link where record = ? and type = ? and released_at is null")
                .params(record, Link.Type.WAITS_FOR.name())
                .query(String.class)
                .list()
                .forEach(target -> release(record, Link.Type.WAITS_FOR, target, null));
    }

    /**
     * Ends a link by hand.
     *
     * @throws Refusal when there is no such link, or only the practice ends it
     */
    public void separate(String record, Link.Type type, String other) {
        requireByHand(type, Link.Type.RELATED, Link.Type.CAUSED_BY, Link.Type.WAITS_FOR);
        if (!release(record, type, other, null)) {
            throw new Refusal("not-linked", "%s is not linked to %s in this way.".formatted(record, other));
        }
    }

    private static void requireByHand(Link.Type type, Link.Type... allowed) {
        if (!List.of(allowed).contains(type)) {
            throw new Refusal(
                    "link-of-practice",
                    "The link '%s' is made and ended by what happens to the record, not by hand."
                            .formatted(type.label()));
        }
    }

    /** A number as it is kept; numbers of ours may be written in small letters. */
    private String number(String said) {
        var number = said == null ? "" : said.strip();
        if (!number.matches("[^\\s\\p{Cntrl}]{1,100}")) {
            throw new InvalidInput("record", "record: must be a number such as INC-12, without blanks.");
        }
        var ours = number.toUpperCase(Locale.ROOT);
        return sight.isOurs(ours) ? ours : number;
    }

    /** Ends a link; it stays in the history. Returns whether there was one. */
    public boolean release(String record, Link.Type type, String target, String note) {
        var released = jdbc.sql(
                        """
                        update millrace.link set released_at = ?
                        where record = ? and type = ? and target = ? and released_at is null""")
                .params(now(), record, type.name(), target)
                .update();
        if (released > 0) {
            timeline.changedInternally(record, Kind.RELEASED, type.name(), target, null, note);
        }
        return released > 0;
    }

    /** The links that stand, those that start at the record first, oldest first; without those to records that are hidden. */
    public List<Link> of(Sighted record) {
        var links = Stream.concat(from(record).stream(), to(record).stream()).toList();
        var visible = sight.visible(links.stream().map(Link::other).toList());
        return links.stream()
                .filter(link -> visible.contains(link.other()) || !sight.hides(link.other()))
                .toList();
    }

    private List<Link> from(Sighted record) {
        return find("record", "target", false, record);
    }

    private List<Link> to(Sighted record) {
        return find("target", "record", true, record);
    }

    private List<Link> find(String by, String other, boolean incoming, Sighted record) {
        return jdbc.sql(
                        "select type, %2$s as other, at, actor from millrace.link where %1$s = ? and released_at is null order by id"
                                .formatted(by, other))
                .param(record.number())
                .query((row, n) -> new Link(
                        Link.Type.valueOf(row.getString("type")),
                        incoming,
                        row.getString("other"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
