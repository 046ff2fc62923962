package millrace.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All incidents. */
@Repository
class Incidents {

    private static final String SELECT = IncidentRow.COLUMNS.stream()
            .map("i."::concat)
            .collect(Collectors.joining(", ", "select ", " from millrace.incident i where "));
    private static final String INSERT = "insert into millrace.incident (%s) values (%s)"
            .formatted(
                    String.join(", ", IncidentRow.COLUMNS),
                    IncidentRow.COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", ")));
    private static final String UPDATE = IncidentRow.COLUMNS.stream()
            .skip(3)
            .map(column -> column + " = ?")
            .collect(Collectors.joining(
                    ", ", "update millrace.incident set version = version + 1, ", " where id = ? and version = ?"));
    private static final String OPEN = " and i.phase not in ('CLOSED', 'CANCELLED') order by i.id for update";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;

    Incidents(JdbcClient jdbc, JdbcTemplate statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    Optional<Incident> findByNumber(String number) {
        return find("i.number = :number", Map.of("number", number)).stream().findFirst();
    }

    /** Those for which the condition on {@code i} holds. */
    List<Incident> find(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(IncidentRow::read)
                .list();
    }

    /** The incident with that id; one that the sender had to get to themselves comes before what others sent. */
    Optional<Incident> findByCorrelation(String source, String correlationId, String sender) {
        var condition =
                """
                i.source = :source and i.correlation_id = :correlationId
                  and (i.correlation_owner is null or i.correlation_owner = :sender)
                order by i.correlation_owner nulls last limit 1""";
        return find(condition, Map.of("source", source, "correlationId", correlationId, "sender", sender)).stream()
                .findFirst();
    }

    long nextNumber() {
        return jdbc.sql("select nextval('millrace.incident_number')")
                .query(Long.class)
                .single();
    }

    /** The open duplicates of an incident, oldest first. */
    List<Incident> findOpenDuplicates(String number) {
        return find("i.parent = :number" + OPEN, Map.of("number", number));
    }

    /** The open incidents that somebody has, oldest first. */
    List<Incident> findOpenOf(String person) {
        return find("i.assignee = :person" + OPEN, Map.of("person", person));
    }

    /** The open incidents that a team has, oldest first. */
    List<Incident> findOpenOfTeam(String team) {
        return find("i.team = :team" + OPEN, Map.of("team", team));
    }

    /** The open incidents of named people that name somebody, oldest first. */
    List<Incident> findOpenNaming(String person) {
        var condition =
                """
                i.visibility = 'NAMED_PEOPLE'
                  and i.number in (select record from millrace.record_reader where person = :person)""";
        return find(condition + OPEN, Map.of("person", person));
    }

    /**
     * Writes the incident, which has a version more then.
     *
     * @throws OptimisticLockingFailureException when somebody else has written it since it was read
     */
    void save(Incident incident) {
        if (incident.isNew()) {
            statements.update(INSERT, statement -> {
                statement.setLong(1, incident.id());
                statement.setString(2, incident.number());
                statement.setLong(3, incident.version());
                incident.row().write(statement, 4);
            });
        } else if (update(incident) != 1) {
            throw new OptimisticLockingFailureException(incident.number() + " was saved meanwhile");
        }
        incident.written();
    }

    private int update(Incident incident) {
        return statements.update(UPDATE, statement -> {
            var next = incident.row().write(statement, 1);
            statement.setLong(next, incident.id());
            statement.setLong(next + 1, incident.version());
        });
    }
}
