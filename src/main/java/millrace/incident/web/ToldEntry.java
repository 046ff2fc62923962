package millrace.incident.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;

/** An entry of a timeline in the words of the page: fields, constants, teams and people by their names. */
record ToldEntry(
        Instant at,
        String actor,
        String via,
        String what,
        String field,
        String from,
        String to,
        String note,
        boolean internal) {

    private static final Map<String, String> FIELDS = Map.of(
            "assignedTeam", "team",
            "reach", "who is affected",
            "resolutionCode", "resolution",
            "resolutionNotes", "what was done",
            "readers", "named people");

    static ToldEntry of(TimelineEntry entry, UnaryOperator<String> teams, UnaryOperator<String> people) {
        return new ToldEntry(
                entry.at(),
                entry.actor(),
                entry.via(),
                entry.kind() == Kind.DECIDED ? "Decided by rule" : words(entry.kind()),
                entry.field() == null ? null : FIELDS.getOrDefault(entry.field(), spaced(entry.field())),
                value(entry.field(), entry.from(), teams, people),
                value(entry.field(), entry.to(), teams, people),
                entry.note(),
                entry.internal());
    }

    private static String words(Kind kind) {
        var words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String spaced(String field) {
        return field.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String value(String field, String value, UnaryOperator<String> teams, UnaryOperator<String> people) {
        if (value == null || field == null) {
            return value;
        }
        return switch (field) {
            case "assignedTeam" -> teams.apply(value);
            case "assignee", "reporter", "onBehalfOf" -> people.apply(value);
            case "priority" -> value + " " + Enumerations.label(field, value);
            default -> Enumerations.label(field, value);
        };
    }
}
