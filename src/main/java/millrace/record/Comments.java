package millrace.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import millrace.directory.Actors;
import millrace.record.TimelineEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people say about records, in public or among agents. */
@Service
public class Comments {

    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Actors actors;
    private final Clock clock;

    Comments(JdbcClient jdbc, Timeline timeline, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Adds a comment by whoever acts now and notes it on the timeline.
     *
     * @throws InvalidInput when the text is empty or longer than 20,000 characters
     */
    public Comment add(String record, String text, boolean internal) {
        var said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new InvalidInput("text", "text: say something, in at most 20,000 characters.");
        }
        var at = clock.instant();
        var author = actors.current().person();
        var id = jdbc.sql(
                        "insert into millrace.comment (record, at, author, internal, text) values (?, ?, ?, ?, ?) returning id")
                .params(record, at.atOffset(ZoneOffset.UTC), author, internal, said)
                .query(Long.class)
                .single();
        var via = actors.via().orElse(null);
        timeline.add(
                record, List.of(new TimelineEntry(at, author, via, Kind.COMMENTED, null, null, null, said, internal)));
        return new Comment(id, at, author, internal, said);
    }

    /**
     * A page of comments.
     *
     * @param next where the next page begins; null on the last one
     */
    public record Page(List<Comment> comments, Long next) {}

    /**
     * The record's comments, newest first; those among agents for agents only.
     *
     * @param internal only those among agents, or only public ones; null for both
     * @param before {@code next} of the page before; null for the first page
     * @param limit at most so many, 1 to 200
     */
    public Page page(Sighted record, Boolean internal, Long before, int limit) {
        TimelineFilter.requireLimit(limit);
        var found = jdbc.sql(
                        """
                        select id, at, author, internal, text from millrace.comment
                        where record = :record and (not internal or :insider)
                          and (cast(:internal as boolean) is null or internal = :internal)
                          and (cast(:before as bigint) is null or id < :before)
                        order by id desc limit :rows""")
                .param("record", record.number())
                .param("insider", VisibilityRule.seesInternal(record.by()))
                .param("internal", internal)
                .param("before", before)
                .param("rows", limit + 1)
                .query(Comments::comment)
                .list();
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    /** The record's comments, oldest first; those among agents for agents only. */
    public List<Comment> of(Sighted record) {
        return jdbc.sql(
                        """
                        select id, at, author, internal, text from millrace.comment
                        where record = ? and (not internal or ?) order by at, id""")
                .params(record.number(), VisibilityRule.seesInternal(record.by()))
                .query(Comments::comment)
                .list();
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getBoolean("internal"),
                row.getString("text"));
    }
}
