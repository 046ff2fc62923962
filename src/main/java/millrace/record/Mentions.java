package millrace.record;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/** Keeps the numbers of hidden records out of what the product itself wrote about others; what people said stays as they said it. */
@Component
class Mentions {

    private static final Set<Kind> SPOKEN = EnumSet.of(Kind.COMMENTED, Kind.UPDATED);
    private static final String ANOTHER = "another incident";

    private final Sight sight;
    private final Pattern numbers;

    Mentions(Sight sight) {
        this.sight = sight;
        this.numbers = Pattern.compile(sight.numbers());
    }

    /** The verdicts about a record without those that compared it with another that whoever acts may not see. */
    List<Decision> told(String record, List<Decision> verdicts) {
        var hidden = hidden(record, verdicts.stream().flatMap(this::numbersIn));
        return verdicts.stream()
                .filter(verdict -> numbersIn(verdict).noneMatch(hidden::contains))
                .toList();
    }

    private Stream<String> numbersIn(Decision verdict) {
        return verdict.inputs().values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> numbers.matcher(text).matches());
    }

    /** The entries of a record without the numbers of others that whoever acts may not see. */
    List<TimelineEntry> cleaned(String record, List<TimelineEntry> entries) {
        var hidden = hidden(record, entries.stream().filter(Mentions::isOurs).flatMap(this::numbersIn));
        return hidden.isEmpty()
                ? entries
                : entries.stream()
                        .map(entry -> isOurs(entry) ? cleaned(entry, hidden) : entry)
                        .toList();
    }

    /** Those of the numbers that whoever acts may not see; a record itself is never among them. */
    private Set<String> hidden(String record, Stream<String> named) {
        var hidden = named.collect(Collectors.toCollection(HashSet::new));
        hidden.remove(record);
        if (!hidden.isEmpty()) {
            hidden.removeAll(sight.visible(hidden));
        }
        return hidden;
    }

    private static boolean isOurs(TimelineEntry entry) {
        return !SPOKEN.contains(entry.kind());
    }

    private TimelineEntry cleaned(TimelineEntry entry, Set<String> hidden) {
        return new TimelineEntry(
                entry.at(),
                entry.actor(),
                entry.via(),
                entry.kind(),
                entry.field(),
                cleaned(entry.from(), hidden),
                cleaned(entry.to(), hidden),
                cleaned(entry.note(), hidden),
                entry.internal());
    }

    private String cleaned(String text, Set<String> hidden) {
        return text == null
                ? null
                : numbers.matcher(text).replaceAll(found -> hidden.contains(found.group()) ? ANOTHER : found.group());
    }

    private Stream<String> numbersIn(TimelineEntry entry) {
        return Stream.of(entry.from(), entry.to(), entry.note())
                .filter(text -> text != null)
                .flatMap(text -> numbers.matcher(text).results())
                .map(MatchResult::group);
    }
}
