package millrace.workplace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/** Tells timelines in the words of their practice. */
@Component
class Storyteller {

    private static final Map<Kind, String> WORDS = Map.of(
            Kind.DECIDED, "Decided by rule",
            Kind.PHASE_ENTERED, "Went on",
            Kind.WAIT_STARTED, "Began to wait",
            Kind.WAIT_ENDED, "Waits no longer",
            Kind.RELEASED, "Link ended");

    private final KnownNames names;

    Storyteller(KnownNames names) {
        this.names = names;
    }

    List<ToldEntry> tell(Vocabulary words, List<TimelineEntry> entries) {
        var people = names.people(entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.actor()), values(words, entry, Fact.Kind.PERSON)))
                .toList());
        var teams = names.teams(entries.stream()
                .flatMap(entry -> values(words, entry, Fact.Kind.TEAM))
                .toList());
        return entries.stream()
                .map(entry -> new ToldEntry(
                        entry.at(),
                        entry.actor(),
                        people.getOrDefault(entry.actor(), entry.actor()),
                        entry.via(),
                        entry.kind(),
                        words(entry.kind()),
                        entry.field(),
                        entry.field() == null ? null : words.field(entry.field()),
                        value(words, entry.field(), entry.from(), people, teams),
                        value(words, entry.field(), entry.to(), people, teams),
                        entry.note(),
                        entry.internal()))
                .toList();
    }

    /** The names of these people by their key. */
    Map<String, String> names(List<String> people) {
        return names.people(people);
    }

    static String words(Kind kind) {
        var plain = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return WORDS.getOrDefault(kind, Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
    }

    private static Stream<String> values(Vocabulary words, TimelineEntry entry, Fact.Kind kind) {
        return entry.field() != null && words.kind(entry.field()) == kind
                ? Stream.of(entry.from(), entry.to()).filter(Objects::nonNull)
                : Stream.of();
    }

    private static String value(
            Vocabulary words, String field, String value, Map<String, String> people, Map<String, String> teams) {
        if (field == null || value == null) {
            return value;
        }
        return switch (words.kind(field)) {
            case PERSON -> people.getOrDefault(value, value);
            case TEAM -> teams.getOrDefault(value, value);
            default -> words.value(field, value);
        };
    }
}
