package millrace.cmdb.audit;

import java.time.Clock;
import java.util.List;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.UnknownRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Audits of the configuration: begins them, writes down what they find and what became of it. */
@Service
@Transactional
public class ConfigurationAudits {

    private final Audits audits;
    private final Differences differences;
    private final Findings findings;
    private final Actors actors;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ConfigurationAudits(
            Audits audits,
            Differences differences,
            Findings findings,
            Actors actors,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.audits = audits;
        this.differences = differences;
        this.findings = findings;
        this.actors = actors;
        this.facts = facts;
        this.clock = clock;
    }

    /** Begins an audit of every source that has told something. */
    public void beginDue() {
        audits.sources().forEach(this::open);
    }

    /**
     * Compares a source with the records now; an audit of it that is open gives way.
     *
     * @return the number of the audit
     * @throws InvalidInput when there is no such source, or it has told nothing yet
     */
    public String begin(String source) {
        actors.current().require("audit the configuration", Role.MANAGER, Role.ADMIN);
        if (!audits.sources().contains(source)) {
            throw new InvalidInput(
                    "source", "source: there is no source '%s' that has told something.".formatted(source));
        }
        return open(source);
    }

    private String open(String source) {
        audits.open(source).ifPresent(earlier -> {
            audits.end(earlier, Audit.Ending.SUPERSEDED, clock.instant());
            facts.publishEvent(new AuditSuperseded(earlier));
        });
        var number = audits.begin(source, clock.instant(), actors.current().person());
        facts.publishEvent(new AuditDue(number, audit(number).sourceName()));
        return number;
    }

    /** Sources that can be audited, by key. */
    @Transactional(readOnly = true)
    public List<String> sources() {
        return audits.sources();
    }

    /**
     * Audits, the newest first.
     *
     * @param after number of the last one on the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Audit> latest(String after, int limit) {
        requireReading();
        return audits.latest(after, limit);
    }

    /** The audit of that number. @throws UnknownRecord when there is none */
    @Transactional(readOnly = true)
    public Audit audit(String number) {
        requireReading();
        return audits.find(number).orElseThrow(() -> new UnknownRecord(number));
    }

    /** What it found. */
    @Transactional(readOnly = true)
    public List<Finding> findings(String number) {
        requireReading();
        return findings.of(number);
    }

    /** One of its findings, by its place. */
    @Transactional(readOnly = true)
    public Finding finding(String number, int place) {
        requireReading();
        return findings.one(number, place);
    }

    /** Places of the findings that nobody has settled. */
    @Transactional(readOnly = true)
    public List<Integer> openFindings(String number) {
        return findings(number).stream()
                .filter(one -> one.outcome() == null)
                .map(Finding::place)
                .toList();
    }

    /** Writes down what the source and the records say differently; an audit that finds nothing ends. */
    public void compare(String number) {
        if (differences.write(audit(number)) == 0) {
            audits.end(number, Audit.Ending.AGREED, clock.instant());
        }
    }

    /**
     * Keeps which is right.
     *
     * @throws Refusal when somebody has said so before
     */
    public void settle(String number, int place, FindingOutcome outcome, String note) {
        findings.settle(audit(number), place, outcome, note);
    }

    /** Makes the record what the source says. */
    public void takeOver(String number, int place) {
        findings.takeOver(audit(number), place);
    }

    /** Every finding is settled. */
    public void close(String number) {
        audits.end(number, Audit.Ending.CLOSED, clock.instant());
    }

    /** The team that has the item of a finding; null when none does. */
    @Transactional(readOnly = true)
    public String team(String number, int place) {
        return findings.team(number, place);
    }

    private void requireReading() {
        actors.current().require("read the configuration", Role.AGENT, Role.MANAGER, Role.ADMIN);
    }
}
