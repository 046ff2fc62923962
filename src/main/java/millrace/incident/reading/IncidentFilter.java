package millrace.incident.reading;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.incident.Phase;
import millrace.record.InvalidInput;
import millrace.record.Priority;

/**
 * Which incidents a list shows; what is null or empty does not narrow it.
 *
 * @param open true for those that still need work or a word, false for those that are over
 * @param text part of title or description, or a number
 * @param resolvedAfter only those resolved since then
 */
public record IncidentFilter(
        Set<Phase> phases,
        Boolean open,
        Set<Priority> priorities,
        String team,
        String assignee,
        String service,
        String text,
        Instant resolvedAfter) {

    private static final int LONGEST_TEXT = 200;

    public static final IncidentFilter ALL = new IncidentFilter(Set.of(), null, Set.of(), null, null, null, null, null);

    public IncidentFilter {
        phases = given(phases);
        priorities = given(priorities);
        team = given(team);
        assignee = given(assignee);
        service = given(service);
        text = given(text);
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new InvalidInput("text", "text: must be at most %d characters.".formatted(LONGEST_TEXT));
        }
    }

    /** An address with nothing after the equals sign gives a set of one null. */
    private static <T> Set<T> given(Set<T> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
