package millrace.importing.servicenow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import millrace.directory.Actor;
import millrace.engine.DecisionMade;
import millrace.incident.Assessment;
import millrace.incident.Category;
import millrace.incident.Milestones;
import millrace.incident.PastIncident;
import millrace.incident.Reach;
import millrace.incident.Report;
import millrace.incident.Resolution;
import millrace.incident.ResolutionCode;
import millrace.incident.Scope;
import millrace.record.Channel;
import millrace.record.Environment;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;

/** Makes one of our incidents out of the events of one of theirs. */
public final class Retelling {

    /** The system that original numbers are unique in. */
    public static final String SOURCE = "servicenow";

    /** Their configuration items, as a source of ours. */
    public static final String ITEM_SOURCE = "SERVICENOW";

    /** The type of those; the log does not say what they are. */
    public static final String ITEM_TYPE = "application";

    public static final String UNKNOWN_CALLER = "Unknown caller";

    /** Where work goes that nobody has. */
    public static final String DESK = "service-desk";

    private final RowReader reader;
    private final Predicate<String> worker;
    private final Instant now;

    /** @param worker whether the person with that key can be given work */
    public Retelling(RowReader reader, Predicate<String> worker, Instant now) {
        this.reader = reader;
        this.worker = worker;
        this.now = now;
    }

    /**
     * The incident as it stands after its events.
     *
     * @param events in time, at least one
     * @param evidence why it has its priority, if the table gives the same
     */
    public PastIncident retell(List<LogEvent> events, Optional<DecisionMade> evidence) {
        var first = events.get(0);
        var chronicle = new Chronicle();
        events.forEach(chronicle::tell);
        var last = chronicle.last();
        var openedAt = openedAt(first, last);
        var timeline = new ArrayList<TimelineEntry>();
        timeline.add(new TimelineEntry(
                openedAt, opener(first), Kind.LOGGED, null, null, null, "As " + first.number(), false));
        timeline.addAll(chronicle.entries());
        var open = chronicle.phase().open();
        var team = open ? openTeam(last) : LogNames.team(last.value(LogColumn.ASSIGNMENT_GROUP));
        var assignee = LogNames.key(last.value(LogColumn.ASSIGNED_TO));
        if (open && assignee != null && !worker.test(assignee)) {
            timeline.add(new TimelineEntry(
                    now,
                    Actor.SYSTEM.person(),
                    Kind.ASSIGNED,
                    "assignee",
                    assignee,
                    null,
                    "Does not work here; the team has it.",
                    false));
            assignee = null;
        }
        return new PastIncident(
                report(first, last),
                scope(last, open),
                new Assessment(last.impact(), true, last.urgency(), List.of(), last.priority()),
                resolution(chronicle),
                milestones(chronicle, openedAt),
                chronicle.phase(),
                chronicle.state().waitsFor(),
                team,
                assignee,
                timeline,
                evidence.orElse(null));
    }

    /** As the original says, but never after its first event: some were stamped later than they were worked on. */
    private static Instant openedAt(LogEvent first, LogEvent last) {
        var stated = last.openedAt() == null ? first.openedAt() : last.openedAt();
        return stated == null || stated.isAfter(first.at()) ? first.at() : stated;
    }

    private static String opener(LogEvent first) {
        return Stream.of(LogColumn.OPENED_BY, LogColumn.CALLER_ID)
                .map(first::value)
                .filter(name -> name != null)
                .map(LogNames::key)
                .findFirst()
                .orElse(LogNames.NOBODY);
    }

    private static Report report(LogEvent first, LogEvent last) {
        var title = new ArrayList<String>();
        for (var column : List.of(LogColumn.CATEGORY, LogColumn.SUBCATEGORY, LogColumn.U_SYMPTOM)) {
            if (last.value(column) != null) {
                title.add(last.value(column));
            }
        }
        var caller = last.value(LogColumn.CALLER_ID);
        return new Report(
                shortened(title.isEmpty() ? first.number() : String.join(" · ", title)),
                description(last),
                channel(last.value(LogColumn.CONTACT_TYPE)),
                LogNames.key(caller == null ? UNKNOWN_CALLER : caller),
                null,
                SOURCE,
                first.number(),
                null);
    }

    private static String shortened(String title) {
        return title.length() > 200 ? title.substring(0, 199) + "…" : title;
    }

    private static String description(LogEvent last) {
        var lines = new ArrayList<String>();
        lines.add("Taken over from ServiceNow, where it is %s.".formatted(last.number()));
        for (var column : List.of(
                LogColumn.LOCATION,
                LogColumn.CATEGORY,
                LogColumn.SUBCATEGORY,
                LogColumn.U_SYMPTOM,
                LogColumn.CMDB_CI,
                LogColumn.PROBLEM_ID,
                LogColumn.RFC,
                LogColumn.VENDOR,
                LogColumn.CAUSED_BY)) {
            if (last.value(column) != null) {
                lines.add("%s: %s".formatted(column.label(), last.value(column)));
            }
        }
        var text = String.join("\n", lines);
        return text.length() > 20_000 ? text.substring(0, 20_000) : text;
    }

    private static Channel channel(String contact) {
        return switch (contact == null ? "" : contact.toLowerCase(Locale.ROOT)) {
            case "phone", "ivr" -> Channel.PHONE;
            case "email" -> Channel.MAIL;
            case "chat" -> Channel.CHAT;
            case "self service" -> Channel.PORTAL;
            case "walk-in", "direct opening" -> Channel.WALK_IN;
            default -> Channel.API;
        };
    }

    /** A closed incident of ours has a category; theirs do not map to ours, so it is OTHER. */
    private static Scope scope(LogEvent last, boolean open) {
        var item = last.value(LogColumn.CMDB_CI);
        return new Scope(
                null,
                List.of(),
                Reach.ONE_PERSON,
                Environment.PRODUCTION,
                item == null ? List.of() : List.of(item),
                open ? null : Category.OTHER);
    }

    /** Code and resolver are written into every row of theirs once they are known; before that they mean nothing. */
    private static Resolution resolution(Chronicle chronicle) {
        if (!chronicle.state().restored()) {
            return new Resolution(null, null, null, null);
        }
        var code = chronicle.last().value(LogColumn.CLOSED_CODE);
        var by = chronicle.last().value(LogColumn.RESOLVED_BY);
        var notes = "Closed in ServiceNow%s%s."
                .formatted(code == null ? "" : " with " + code, by == null ? "" : ", resolved by " + by);
        return new Resolution(
                ResolutionCode.IMPORTED,
                notes.replace("Closed", chronicle.closedAt() == null ? "Resolved" : "Closed"),
                null,
                LogNames.key(by));
    }

    private Milestones milestones(Chronicle chronicle, Instant openedAt) {
        var closedAt = chronicle.closedAt();
        var restoredAt = chronicle.restoredAt();
        if (restoredAt == null && closedAt != null) {
            var hint = reader.hint(chronicle.last(), LogColumn.RESOLVED_AT);
            restoredAt = hint == null || hint.isBefore(openedAt) || hint.isAfter(closedAt) ? closedAt : hint;
        }
        return new Milestones(
                openedAt,
                chronicle.triagedAt(),
                restoredAt,
                closedAt,
                closedAt,
                null,
                chronicle.reopenedAt(),
                chronicle.reopenings(),
                chronicle.last().at());
    }

    /** An open incident needs a team that takes work. */
    private static String openTeam(LogEvent last) {
        var group = LogNames.team(last.value(LogColumn.ASSIGNMENT_GROUP));
        return group == null ? DESK : group;
    }
}
