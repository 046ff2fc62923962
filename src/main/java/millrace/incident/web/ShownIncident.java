package millrace.incident.web;

import java.time.Instant;
import java.util.List;
import millrace.incident.Awaited;
import millrace.incident.Category;
import millrace.incident.Incident;
import millrace.incident.Phase;
import millrace.incident.Reach;
import millrace.incident.ResolutionCode;
import millrace.record.Channel;
import millrace.record.Decision;
import millrace.record.Environment;
import millrace.record.Impact;
import millrace.record.Priority;
import millrace.record.Urgency;
import millrace.record.Visibility;

/** An incident as callers see it: flat, with the names that forms and changes use; what is empty is left out. */
record ShownIncident(
        String number,
        String title,
        String description,
        Channel channel,
        String reporter,
        String onBehalfOf,
        String service,
        List<String> affectedServices,
        Reach reach,
        Environment environment,
        List<String> affectedItems,
        Category category,
        Impact impact,
        Urgency urgency,
        Priority priority,
        String why,
        Verdict decidedBy,
        List<String> assumptions,
        Phase phase,
        Awaited waitsFor,
        String parent,
        String assignedTeam,
        String assignee,
        Visibility visibility,
        List<String> readers,
        String source,
        String correlationId,
        ResolutionCode resolutionCode,
        String resolutionNotes,
        String cause,
        String resolvedBy,
        Instant openedAt,
        Instant triagedAt,
        Instant restoredAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant cancelledAt,
        Instant reopenedAt,
        int reopenings,
        Instant updatedAt,
        long version) {

    /** Which row of which version of a table gave it its priority. */
    record Verdict(String decision, int version, String rule) {

        static Verdict of(Decision decision) {
            return new Verdict(decision.decision(), decision.version(), decision.rule());
        }
    }

    static ShownIncident of(Incident incident, String why, Verdict verdict, String parent, List<String> readers) {
        var report = incident.report();
        var scope = incident.scope();
        var assessment = incident.assessment();
        var resolution = incident.resolution();
        var milestones = incident.milestones();
        return new ShownIncident(
                incident.number(),
                report.title(),
                report.description(),
                report.channel(),
                report.reporter(),
                report.onBehalfOf(),
                scope.service(),
                scope.affectedServices(),
                scope.reach(),
                scope.environment(),
                scope.affectedItems(),
                scope.category(),
                assessment.impact(),
                assessment.urgency(),
                assessment.priority(),
                why,
                verdict,
                assessment.assumptions(),
                incident.phase(),
                incident.waitsFor(),
                parent,
                incident.team(),
                incident.assignee(),
                incident.visibility(),
                readers,
                report.source(),
                report.correlationId(),
                resolution.code(),
                resolution.notes(),
                resolution.cause(),
                incident.phase().restored() ? resolution.by() : null,
                milestones.openedAt(),
                milestones.triagedAt(),
                milestones.restoredAt(),
                milestones.resolvedAt(),
                milestones.closedAt(),
                milestones.cancelledAt(),
                milestones.reopenedAt(),
                milestones.reopenings(),
                milestones.updatedAt(),
                incident.version());
    }
}
