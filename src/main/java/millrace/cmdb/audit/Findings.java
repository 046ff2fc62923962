package millrace.cmdb.audit;

import java.time.Clock;
import java.util.List;
import millrace.cmdb.ConfigurationManagement;
import millrace.directory.Actors;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Component;

/** The findings of audits, and what becomes of them. */
@Component
class Findings {

    private final Audits audits;
    private final SourceValues values;
    private final ConfigurationManagement configuration;
    private final Timeline timeline;
    private final Actors actors;
    private final Clock clock;

    Findings(
            Audits audits,
            SourceValues values,
            ConfigurationManagement configuration,
            Timeline timeline,
            Actors actors,
            Clock clock) {
        this.audits = audits;
        this.values = values;
        this.configuration = configuration;
        this.timeline = timeline;
        this.actors = actors;
        this.clock = clock;
    }

    List<Finding> of(String audit) {
        return audits.findings(audit);
    }

    Finding one(String audit, int place) {
        return audits.finding(audit, place)
                .orElseThrow(() -> new UnknownRecord("finding %d of %s".formatted(place, audit)));
    }

    void settle(Audit audit, int place, FindingOutcome outcome, String note) {
        if (!audits.settle(
                audit.number(), place, outcome, note, actors.current().person(), clock.instant())) {
            throw new Refusal(
                    "finding-settled", "Finding %d of %s is settled already.".formatted(place, audit.number()));
        }
        if (outcome == FindingOutcome.KEPT) {
            var kept = "The record is right, says the answer to finding %d of %s.".formatted(place, audit.number());
            timeline.add(one(audit.number(), place).item(), Kind.NOTED, note == null ? kept : kept + " " + note);
        }
    }

    void takeOver(Audit audit, int place) {
        values.takeOver(audit, one(audit.number(), place));
    }

    String team(String audit, int place) {
        return configuration.get(one(audit, place).item()).details().team();
    }
}
