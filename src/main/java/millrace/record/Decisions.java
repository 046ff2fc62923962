package millrace.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import millrace.database.ReadOnce;
import millrace.database.WrittenTogether;
import millrace.engine.DecisionMade;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps why every record is as it is: the evidence stays when the engine's history is cleaned up. */
@Service
public class Decisions {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String NO_RULE = "none";
    private static final String COLUMNS =
            "select at, decision, version, inputs, rule, sentence, outputs from millrace.decision ";

    private static final String INSERT =
            """
            insert into millrace.decision
                (record, at, decision, version, definition_id, inputs, rule, sentence, outputs)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Mentions mentions;
    private final WrittenTogether<Object[]> rows = new WrittenTogether<>(this::write);
    private final ReadOnce<List<Decision>> given = new ReadOnce<>(this::all);

    Decisions(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Mentions mentions) {
        this.mentions = mentions;
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    @EventListener
    void on(DecisionMade made) {
        add(List.of(made));
    }

    /** Keeps the evidence of many verdicts at once. */
    public void add(List<DecisionMade> verdicts) {
        rows.add(verdicts.stream().map(this::row).toList());
        verdicts.forEach(made -> given.change(made.recordNumber(), known -> with(known, kept(made))));
    }

    private static List<Decision> with(List<Decision> known, Decision newest) {
        return Stream.concat(known.stream(), Stream.of(newest)).toList();
    }

    /** As it will be read: a time of the database has microseconds, and a value of JSON no Java type of its own. */
    private Decision kept(DecisionMade made) {
        return new Decision(
                made.at().truncatedTo(ChronoUnit.MICROS),
                made.decision(),
                made.version(),
                map(write(made.inputs())),
                Objects.requireNonNullElse(made.ruleId(), NO_RULE),
                sentence(made),
                map(write(made.outputs())));
    }

    private void write(List<Object[]> together) {
        batches.batchUpdate(INSERT, together);
    }

    private Object[] row(DecisionMade made) {
        return new Object[] {
            made.recordNumber(),
            made.at().atOffset(ZoneOffset.UTC),
            made.decision(),
            made.version(),
            made.definitionId(),
            write(made.inputs()),
            Objects.requireNonNullElse(made.ruleId(), NO_RULE),
            sentence(made),
            write(made.outputs())
        };
    }

    private static String sentence(DecisionMade made) {
        if (made.sentence() != null && !made.sentence().isBlank()) {
            return made.sentence();
        }
        return made.ruleId() == null
                ? "No row of %s applied.".formatted(made.decision())
                : "Row %s of %s applied; it says no more.".formatted(made.ruleId(), made.decision());
    }

    /** Every verdict about the record, oldest first; none that compared it with another record which is hidden from whoever reads. */
    public List<Decision> of(Sighted record) {
        return mentions.told(record.number(), given.get(record.number()));
    }

    private List<Decision> all(String record) {
        rows.flush();
        return jdbc.sql(COLUMNS + "where record = ? order by id")
                .param(record)
                .query(this::read)
                .list();
    }

    /** How often a verdict with the given output was given; for the process, whoever acts. */
    public long count(String record, String output) {
        return every(record, output).count();
    }

    /** The latest verdict with the given output, for instance {@code priority}; for the practice and its process, whoever acts. */
    public Optional<Decision> latest(String record, String output) {
        return every(record, output).reduce((earlier, later) -> later);
    }

    /** The verdicts with the given output, oldest first; for the practice and its process, whoever acts. */
    public Stream<Decision> every(String record, String output) {
        return given.get(record).stream().filter(verdict -> verdict.says(output));
    }

    private Decision read(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("decision"),
                row.getInt("version"),
                map(row.getString("inputs")),
                row.getString("rule"),
                row.getString("sentence"),
                map(row.getString("outputs")));
    }

    private String write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of a decision cannot be written as JSON", e);
        }
    }

    private Map<String, Object> map(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored values of a decision cannot be read", e);
        }
    }
}
