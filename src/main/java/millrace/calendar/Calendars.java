package millrace.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import millrace.record.SentFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All calendars and all of their versions. */
@Repository
class Calendars {

    private static final Set<String> KEPT = Set.of("week", "holidays", "closedDays", "exceptions");
    private static final String SELECT = "select v.* from millrace.calendar_version v ";
    private static final String IN_FORCE =
            SELECT + "join millrace.calendar c on c.key = v.calendar and c.version = v.version ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Calendars(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The number of the version that is in force. */
    Optional<Integer> inForce(String key) {
        return jdbc.sql("select version from millrace.calendar where key = ?")
                .param(key)
                .query(Integer.class)
                .optional();
    }

    /** The version in force; whoever else wants to correct the calendar waits here. */
    Optional<CalendarVersion> toCorrect(String key) {
        // what is in force is read when the wait is over
        jdbc.sql("select 1 from millrace.calendar where key = ? for update")
                .param(key)
                .query(Integer.class)
                .optional();
        return jdbc.sql(IN_FORCE + "where c.key = ?")
                .param(key)
                .query(this::version)
                .optional();
    }

    Optional<CalendarVersion> version(String key, int version) {
        return jdbc.sql(SELECT + "where v.calendar = ? and v.version = ?")
                .params(key, version)
                .query(this::version)
                .optional();
    }

    /** The versions in force of all calendars, by key. */
    List<CalendarVersion> all() {
        return jdbc.sql(IN_FORCE + "order by c.key").query(this::version).list();
    }

    /** Everything that a calendar ever said, newest first. */
    List<CalendarVersion> versions(String key) {
        return jdbc.sql(SELECT + "where v.calendar = ? order by v.version desc")
                .param(key)
                .query(this::version)
                .list();
    }

    /** Keeps the version and puts it in force; returns false where there is a calendar of that key already and this is its first. */
    boolean save(CalendarVersion wanted) {
        var inForce = jdbc.sql(
                        """
                        insert into millrace.calendar as kept (key, version) values (?, ?)
                        on conflict (key) do update set version = excluded.version where excluded.version > 1""")
                .params(wanted.key(), wanted.version())
                .update();
        if (inForce == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into millrace.calendar_version (calendar, version, name, hours, author, saved_at, reason, changes)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .params(
                        wanted.key(),
                        wanted.version(),
                        wanted.name(),
                        write(wanted.hours()),
                        wanted.author(),
                        wanted.savedAt().atOffset(ZoneOffset.UTC),
                        wanted.reason(),
                        wanted.changes().toArray(String[]::new))
                .update();
        return true;
    }

    private CalendarVersion version(ResultSet row, int n) throws SQLException {
        return new CalendarVersion(
                row.getString("calendar"),
                row.getInt("version"),
                row.getString("name"),
                read(row.getString("hours")),
                row.getString("author"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                List.of((String[]) row.getArray("changes").getArray()));
    }

    private String write(BusinessHours hours) {
        try {
            return json.writeValueAsString(CalendarFields.of(hours));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("business hours cannot be written as JSON", e);
        }
    }

    private BusinessHours read(String kept) {
        try {
            Map<String, Object> fields = json.readValue(kept, new TypeReference<>() {});
            return CalendarFields.read(new SentFields(fields, KEPT), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored business hours cannot be read", e);
        }
    }
}
