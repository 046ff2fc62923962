package millrace.record;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/** Keeps the numbers of hidden records out of what the product itself wrote about others; what people said stays as they said it. */
@Component
class Mentions {

    private static final Set<Kind> OF_LINKS = EnumSet.of(Kind.LINKED, Kind.RELEASED);
    private static final Set<Kind> BY_THE_PRODUCT =
            EnumSet.of(Kind.WAIT_STARTED, Kind.WAIT_ENDED, Kind.RESTORED, Kind.NOTED, Kind.REOPENED);
    private static final String SOME_RECORD = "another record";

    private final Sight sight;
    private final Pattern numbers;

    Mentions(Sight sight) {
        this.sight = sight;
        this.numbers = Pattern.compile(sight.numbers());
    }

    /** The entries without what they say of records that whoever acts may not see. */
    List<TimelineEntry> cleaned(List<TimelineEntry> entries) {
        var mentioned = new HashSet<String>();
        entries.stream()
                .filter(entry -> OF_LINKS.contains(entry.kind()) || BY_THE_PRODUCT.contains(entry.kind()))
                .forEach(entry -> numbersIn(entry).forEach(mentioned::add));
        if (mentioned.isEmpty()) {
            return entries;
        }
        mentioned.removeAll(sight.visible(mentioned));
        return mentioned.isEmpty()
                ? entries
                : entries.stream()
                        .filter(entry -> !OF_LINKS.contains(entry.kind())
                                || numbersIn(entry).noneMatch(mentioned::contains))
                        .map(entry -> cleaned(entry, mentioned))
                        .toList();
    }

    private TimelineEntry cleaned(TimelineEntry entry, Set<String> hidden) {
        if (entry.note() == null || !BY_THE_PRODUCT.contains(entry.kind())) {
            return entry;
        }
        var note = numbers.matcher(entry.note())
                .replaceAll(found -> hidden.contains(found.group()) ? SOME_RECORD : found.group());
        return new TimelineEntry(
                entry.at(),
                entry.actor(),
                entry.kind(),
                entry.field(),
                entry.from(),
                entry.to(),
                note,
                entry.internal());
    }

    private Stream<String> numbersIn(TimelineEntry entry) {
        return Stream.of(entry.from(), entry.to(), entry.note())
                .filter(text -> text != null)
                .flatMap(text -> numbers.matcher(text).results())
                .map(MatchResult::group);
    }
}
