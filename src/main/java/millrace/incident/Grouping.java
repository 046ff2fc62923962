package millrace.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import millrace.database.ReadOnce;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import millrace.record.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New reports beside what is open already: with which incidents one is compared, and what follows from the verdict. What not
 * everybody may see is neither compared nor compared with, so that nobody learns of it; nor is anything but a new report.
 */
@Service
@Transactional
public class Grouping {

    // the most alike; a person in triage would not look at more
    private static final int MOST_OF_EACH = 5;
    // so many newest of a service are looked at: beyond, a service has other worries
    private static final int LOOKED_AT = 200;

    private static final String OPEN = "i.opened_at >= :since and i.number <> :number and i.visibility = 'EVERYBODY'"
            + " and i.phase not in ('CLOSED', 'CANCELLED') and i.phase in ('TRIAGE', 'INVESTIGATE')";
    // each service by itself, so that its newest are read in the order of an index and no more of them
    private static final String NEWEST =
            """
            select kind.same, newest.*, row_number() over (partition by kind.same order by newest.opened_at desc) as age
            from (select true as same, s.key from unnest(:services) as s (key)
                union all select false, n.key from unnest(:needed) as n (key)) kind
            cross join lateral (
                (select i.number, i.title, i.opened_at from millrace.incident i where i.service = kind.key and %1$s
                 order by i.opened_at desc limit %2$d)
                union all
                (select i.number, i.title, i.opened_at
                 from millrace.affected_service a join millrace.incident i on i.number = a.incident
                 where a.service = kind.key and a.opened_at >= :since and %1$s
                 order by a.opened_at desc limit %2$d)) newest"""
                    .formatted(OPEN, LOOKED_AT);
    // reports of one fault mostly have one title, and their likeness need not be worked out
    private static final String CANDIDATES =
            """
            with at_hand as (
                select number, title, opened_at, bool_or(same) as same
                from (%s) newest where age <= %d group by number, title, opened_at),
            alike as (
                select number, same, opened_at, likeness,
                    row_number() over (partition by same order by likeness desc, opened_at desc) as place
                from (select number, same, opened_at,
                        case when title = :title then 1 else millrace.likeness(title, :title) end as likeness
                    from at_hand) measured)
            select number, same, likeness, ceil(extract(epoch from :now - opened_at) / 60)::bigint as minutes
            from alike where place <= %d order by same desc, place"""
                    .formatted(NEWEST, LOOKED_AT, MOST_OF_EACH);

    private final IncidentsAtHand incidents;
    private final Duplicates duplicates;
    private final NeededServices needed;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final IncidentSettings settings;
    private final Clock clock;
    private final ReadOnce<List<Candidate>> compared = new ReadOnce<>(this::read);

    Grouping(
            IncidentsAtHand incidents,
            Duplicates duplicates,
            NeededServices needed,
            Timeline timeline,
            JdbcClient jdbc,
            IncidentSettings settings,
            Clock clock) {
        this.incidents = incidents;
        this.duplicates = duplicates;
        this.needed = needed;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the service of an open incident is to the new one. */
    public enum Relation {
        SAME_SERVICE,
        NEEDED_SERVICE
    }

    /** What follows for the new incident. */
    public enum Verdict {
        JOIN,
        PROPOSE,
        NONE
    }

    /**
     * An open incident that a new one is compared with.
     *
     * @param minutes since it was opened; a begun one counts as whole
     * @param similarity of the titles by their trigrams, from 0 to 1
     */
    public record Candidate(String number, Relation relation, long minutes, double similarity) {}

    /** The open incidents that a report of this transaction is compared with, the most alike first; none for any other record. */
    public List<Candidate> candidates(String number) {
        return compared.get(number);
    }

    /** What the table says of the new incident and a candidate: joined at once, or left to triage, which reads the evidence. */
    public void decided(String number, String candidate, Verdict verdict) {
        var incident = incidents.find(number).orElseThrow();
        if (verdict == Verdict.JOIN && duplicates.join(incident, candidate)) {
            timeline.changed(number, Kind.DECIDED, "parent", null, incident.parent(), null);
        }
    }

    /** Whether it was joined to another incident. */
    public boolean isJoined(String number) {
        return incidents
                .find(number)
                .map(Incident::parent)
                .filter(Objects::nonNull)
                .isPresent();
    }

    private List<Candidate> read(String number) {
        var incident = incidents.find(number).orElseThrow();
        var services = incident.scope().services();
        if (services.isEmpty() || incident.visibility() != Visibility.EVERYBODY || !incidents.isReported(number)) {
            return List.of();
        }
        var now = clock.instant();
        return jdbc.sql(CANDIDATES)
                .param("number", number)
                .param("title", incident.report().title())
                .param("services", services.toArray(String[]::new))
                .param("needed", needed.of(services).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(settings.groupingTime()).atOffset(ZoneOffset.UTC))
                .query(Grouping::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(
                row.getString("number"),
                row.getBoolean("same") ? Relation.SAME_SERVICE : Relation.NEEDED_SERVICE,
                row.getLong("minutes"),
                row.getDouble("likeness"));
    }
}
