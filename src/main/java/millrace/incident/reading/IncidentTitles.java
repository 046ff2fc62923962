package millrace.incident.reading;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import millrace.directory.Actors;
import millrace.incident.Phase;
import millrace.record.VisibilityRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What incidents are called and where they stand, for others that name them. */
@Component
class IncidentTitles {

    private final JdbcClient jdbc;
    private final VisibilityRule rule;
    private final Actors actors;

    IncidentTitles(JdbcClient jdbc, VisibilityRule rule, Actors actors) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.actors = actors;
    }

    /** One of them. */
    record Titled(String number, String title, Phase phase) {}

    /** Those of these incidents that whoever asks may see, by number. */
    Map<String, Titled> named(Collection<String> numbers) {
        var actor = actors.current();
        return jdbc
                .sql("select i.number, i.title, i.phase from millrace.incident i where i.number = any(:numbers) and "
                        + rule.condition(actor, "i"))
                .params(rule.parameters(actor))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> new Titled(
                        row.getString("number"), row.getString("title"), Phase.valueOf(row.getString("phase"))))
                .stream()
                .collect(Collectors.toMap(Titled::number, Function.identity()));
    }
}
