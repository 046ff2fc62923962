package millrace.directory;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each person wants to read dates and times. */
@Repository
public class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person chose, or what is usual. */
    public Reading of(String person) {
        return jdbc.sql("select zone, language from millrace.reading where person = ?")
                .param(person)
                .query((row, number) -> new Reading(
                        Optional.ofNullable(row.getString("zone"))
                                .map(ZoneId::of)
                                .orElse(null),
                        Optional.ofNullable(row.getString("language"))
                                .map(Locale::forLanguageTag)
                                .orElse(null)))
                .optional()
                .orElse(Reading.USUAL);
    }

    /** Remembers what the person chose. */
    public void choose(String person, Reading reading) {
        jdbc.sql(
                        """
                        insert into millrace.reading (person, zone, language) values (?, ?, ?)
                        on conflict (person) do update set zone = excluded.zone, language = excluded.language""")
                .params(
                        person,
                        reading.zone() == null ? null : reading.zone().getId(),
                        reading.language() == null ? null : reading.language().toLanguageTag())
                .update();
    }
}
