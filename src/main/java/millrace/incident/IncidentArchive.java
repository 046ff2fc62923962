package millrace.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.engine.DecisionMade;
import millrace.record.Decisions;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import millrace.record.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for incidents that began elsewhere: many at once, with their own past; the open ones go on here. */
@Service
public class IncidentArchive {

    private static final String INSERT =
            """
            insert into millrace.incident (
                id, number, version, title, description, channel, reporter, on_behalf_of, service, affected_services, reach, environment,
                affected_items, category, impact, impact_stated, urgency, assumptions, priority, phase, team, assignee,
                visibility, source, correlation_id, waits_for, resolution_code, resolution_notes, cause, resolved_by, opened_at,
                triaged_at, restored_at, resolved_at, closed_at, cancelled_at, reopened_at, reopenings, updated_at)
            values (?, ?, 0, ?, ?, ?, ?, ?, ?, string_to_array(?, E'\\x1f'), ?, ?, string_to_array(?, E'\\x1f'), ?, ?, ?, ?,
                string_to_array(?, E'\\x1f'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Timeline timeline;
    private final Decisions decisions;
    private final ApplicationEventPublisher facts;

    IncidentArchive(
            JdbcTemplate jdbc,
            JdbcClient client,
            Timeline timeline,
            Decisions decisions,
            ApplicationEventPublisher facts) {
        this.jdbc = jdbc;
        this.client = client;
        this.timeline = timeline;
        this.decisions = decisions;
        this.facts = facts;
    }

    /** Which of these original numbers of that source are incidents of ours already. */
    public Set<String> known(String source, Collection<String> correlationIds) {
        return Set.copyOf(
                client.sql("select correlation_id from millrace.incident where source = ? and correlation_id = any(?)")
                        .params(source, correlationIds.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /**
     * Takes them over in one transaction; the people and teams they name must be known. Those which are still open get
     * their process, which begins where the record stands.
     *
     * @return the numbers they have with us, in the same order
     */
    @Transactional
    public List<String> takeOver(List<PastIncident> incidents) {
        var ids = numbers(incidents.size());
        var numbers = ids.stream().map(id -> "INC-" + id).toList();
        Map<String, List<TimelineEntry>> histories = new LinkedHashMap<>();
        List<DecisionMade> evidence = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (var i = 0; i < incidents.size(); i++) {
            var incident = incidents.get(i);
            rows.add(row(ids.get(i), numbers.get(i), incident));
            histories.put(numbers.get(i), incident.timeline());
            if (incident.evidence() != null) {
                evidence.add(about(numbers.get(i), incident));
            }
        }
        jdbc.batchUpdate(INSERT, rows);
        timeline.add(histories);
        decisions.add(evidence);
        for (var i = 0; i < incidents.size(); i++) {
            if (incidents.get(i).phase().open()) {
                facts.publishEvent(new IncidentLogged(numbers.get(i)));
            }
        }
        return numbers;
    }

    private List<Long> numbers(int count) {
        return client.sql("select nextval('millrace.incident_number') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    private static DecisionMade about(String number, PastIncident incident) {
        var made = incident.evidence();
        return new DecisionMade(
                number,
                made.decision(),
                made.version(),
                made.definitionId(),
                made.inputs(),
                made.ruleId(),
                made.sentence(),
                made.outputs(),
                made.at());
    }

    private static Object[] row(long id, String number, PastIncident incident) {
        var row = new ArrayList<Object>(List.of(id, number));
        var report = incident.report();
        add(row, report.title(), report.description(), report.channel(), report.reporter(), report.onBehalfOf());
        var scope = incident.scope();
        add(row, scope.service(), joined(scope.affectedServices()), scope.reach(), scope.environment());
        add(row, joined(scope.affectedItems()), scope.category());
        var assessment = incident.assessment();
        add(row, assessment.impact(), assessment.impactStated(), assessment.urgency());
        add(row, joined(assessment.assumptions()), assessment.priority());
        add(row, incident.phase(), incident.team(), incident.assignee(), Visibility.EVERYBODY);
        add(row, report.source(), report.correlationId(), incident.waitsFor());
        var resolution = incident.resolution();
        add(row, resolution.code(), resolution.notes(), resolution.cause(), resolution.by());
        var times = incident.milestones();
        add(row, times.openedAt(), times.triagedAt(), times.restoredAt(), times.resolvedAt(), times.closedAt());
        add(row, times.cancelledAt(), times.reopenedAt(), times.reopenings(), times.updatedAt());
        return row.toArray();
    }

    private static void add(List<Object> row, Object... values) {
        for (var value : values) {
            if (value instanceof Enum<?> constant) {
                row.add(constant.name());
            } else if (value instanceof Instant at) {
                row.add(at.atOffset(ZoneOffset.UTC));
            } else {
                row.add(value);
            }
        }
    }

    private static String joined(List<String> values) {
        return String.join("\u001f", values);
    }
}
