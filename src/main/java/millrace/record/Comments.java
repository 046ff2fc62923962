package millrace.record;

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

    /** The record's comments, oldest first; those among agents for agents only. */
    public List<Comment> of(Sighted record) {
        return jdbc.sql(
                        """
                        select id, at, author, internal, text from millrace.comment
                        where record = ? and (not internal or ?) order by at, id""")
                .params(record.number(), VisibilityRule.seesInternal(record.by()))
                .query((row, n) -> new Comment(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("author"),
                        row.getBoolean("internal"),
                        row.getString("text")))
                .list();
    }
}
