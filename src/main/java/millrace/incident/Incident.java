package millrace.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import millrace.record.Environment;
import millrace.record.Impact;
import millrace.record.InvalidInput;
import millrace.record.Priority;
import millrace.record.Refusal;
import millrace.record.Urgency;
import millrace.record.Visibility;

/** An unplanned interruption of a service, or a loss of its quality, from report to closure. */
public class Incident {

    private final Long id;
    private final String number;
    // null until it is written
    private Long version;
    private Report report;
    private Scope scope;
    private Assessment assessment;
    private Resolution resolution;
    private Milestones milestones;
    private Phase phase;
    private String team;
    private String assignee;
    private Visibility visibility;
    private Awaited waitsFor;
    private String parent;

    private Incident(Long id, String number) {
        this.id = id;
        this.number = number;
    }

    /** The incident in a row. */
    Incident(Long id, String number, Long version, IncidentRow row) {
        this(id, number);
        this.version = version;
        report = row.report();
        scope = row.scope();
        assessment = row.assessment();
        resolution = row.resolution();
        milestones = row.milestones();
        phase = row.position().phase();
        team = row.position().team();
        assignee = row.position().assignee();
        visibility = row.position().visibility();
        waitsFor = row.position().waitsFor();
        parent = row.position().parent();
    }

    IncidentRow row() {
        var position = new IncidentRow.Position(phase, team, assignee, visibility, waitsFor, parent);
        return new IncidentRow(report, scope, assessment, resolution, milestones, position);
    }

    boolean isNew() {
        return version == null;
    }

    /** It stands in its table as it is now. */
    void written() {
        version = version == null ? 0 : version + 1;
    }

    /** A new record of the report, with defaults for what nobody stated. */
    static Incident log(long id, LogIncident log, Instant at) {
        var incident = new Incident(id, "INC-" + id);
        var assumptions = new ArrayList<String>();
        incident.report = Report.of(log);
        incident.scope = new Scope(
                log.service(),
                log.affectedServices() == null ? List.of() : List.copyOf(log.affectedServices()),
                assumed(log.reach(), Reach.ONE_PERSON, "reach", assumptions),
                log.environment() == null ? Environment.PRODUCTION : log.environment(),
                log.affectedItems() == null ? List.of() : List.copyOf(log.affectedItems()),
                log.category());
        incident.assessment = new Assessment(
                log.impact(),
                log.impact() != null,
                assumed(log.urgency(), Urgency.MEDIUM, "urgency", assumptions),
                List.copyOf(assumptions),
                null);
        incident.resolution = Resolution.NONE;
        incident.milestones = Milestones.opened(at);
        incident.phase = Phase.TRIAGE;
        incident.visibility = log.visibility() == null ? Visibility.EVERYBODY : log.visibility();
        incident.waitsFor = Awaited.NOBODY;
        return incident;
    }

    private static <T> T assumed(T stated, T otherwise, String field, List<String> assumptions) {
        if (stated == null) {
            assumptions.add(field);
        }
        return stated == null ? otherwise : stated;
    }

    void assess(Impact impact, boolean stated) {
        assessment = assessment.impact(impact, stated);
    }

    void prioritise(Priority priority) {
        assessment = assessment.priority(priority);
    }

    void assess(Assessment changed) {
        assessment = changed;
    }

    void report(Report changed) {
        report = changed;
    }

    void scope(Scope changed) {
        scope = changed;
    }

    void resolution(Resolution changed) {
        resolution = changed;
    }

    void visibility(Visibility changed) {
        visibility = changed;
    }

    void assign(String newTeam, String person) {
        team = newTeam;
        assignee = person;
    }

    void enter(Phase entered, Instant at) {
        phase = entered;
        milestones = milestones.entered(entered, at);
        if (!entered.equals(Phase.INVESTIGATE)) {
            waitsFor = Awaited.NOBODY;
        }
    }

    void pause(Awaited awaited) {
        if (awaited == null || awaited == Awaited.NOBODY) {
            throw new InvalidInput(
                    "waitsFor", "waitsFor: must be one of REQUESTER, SUPPLIER, PROBLEM, CHANGE, PARENT.");
        }
        Standing.requireAbleToWait(this);
        waitsFor = awaited;
    }

    /** Triage found a duplicate; it goes on to wait for its parent. */
    void awaitParent() {
        waitsFor = Awaited.PARENT;
    }

    void resume() {
        waitsFor = Awaited.NOBODY;
    }

    void reopen(Instant at) {
        resolution = resolution.code(null);
        milestones = milestones.reopened(at);
    }

    void mergeInto(String parentNumber) {
        parent = parentNumber;
    }

    void release() {
        parent = null;
        waitsFor = Awaited.NOBODY;
    }

    void milestones(Milestones changed) {
        milestones = changed;
    }

    /** Refuses what only makes sense while the incident is not closed or cancelled. */
    void requireOpen() {
        if (!phase.open()) {
            var over = phase.label().toLowerCase(Locale.ROOT);
            throw new Refusal("incident-already-closed", "%s is %s; reopen it first.".formatted(number, over));
        }
    }

    /** Whether closing it needs a person: a category and a resolution code belong to every closed incident. */
    public boolean closureIncomplete() {
        return scope.category() == null || resolution.code() == null;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** Counts the saves; what a caller must have seen last to change the record. */
    public long version() {
        return version == null ? 0 : version;
    }

    public Report report() {
        return report;
    }

    public Scope scope() {
        return scope;
    }

    public Assessment assessment() {
        return assessment;
    }

    public Resolution resolution() {
        return resolution;
    }

    public Milestones milestones() {
        return milestones;
    }

    public Phase phase() {
        return phase;
    }

    public String team() {
        return team;
    }

    public String assignee() {
        return assignee;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Awaited waitsFor() {
        return waitsFor;
    }

    public String parent() {
        return parent;
    }
}
