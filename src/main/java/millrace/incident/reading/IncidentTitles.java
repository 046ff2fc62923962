package millrace.incident.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import millrace.directory.Actors;
import millrace.incident.Phase;
import millrace.record.Priority;
import millrace.record.VisibilityRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What incidents are called and where they stand, for others that name them. */
@Component
public class IncidentTitles {

    private final JdbcClient jdbc;
    private final VisibilityRule rule;
    private final Actors actors;

    IncidentTitles(JdbcClient jdbc, VisibilityRule rule, Actors actors) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.actors = actors;
    }

    /** One of them. */
    public record Titled(String number, String title, Phase phase, Priority priority) {}

    /** Those of these incidents that whoever asks may see, by number. */
    public Map<String, Titled> named(Collection<String> numbers) {
        var actor = actors.current();
        return jdbc
                .sql(
                        "select i.number, i.title, i.phase, i.priority from millrace.incident i where i.number = any(:numbers) and "
                                + rule.condition(actor, "i"))
                .params(rule.parameters(actor))
                .param("numbers", numbers.toArray(String[]::new))
                .query(IncidentTitles::titled)
                .stream()
                .collect(Collectors.toMap(Titled::number, Function.identity()));
    }

    private static Titled titled(ResultSet row, int n) throws SQLException {
        var priority = row.getString("priority");
        return new Titled(
                row.getString("number"),
                row.getString("title"),
                Phase.valueOf(row.getString("phase")),
                priority == null ? null : Priority.valueOf(priority));
    }
}
