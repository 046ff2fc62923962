package millrace.incident.reading;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.incident.IncidentManagement;
import millrace.incident.Phase;
import millrace.record.Comment;
import millrace.record.Comments;
import millrace.record.Decision;
import millrace.record.Decisions;
import millrace.record.Link;
import millrace.record.Links;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;
import millrace.record.VisibilityRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written about an incident, as far as whoever asks may read it: requesters read what is said in public. Calls
 * for a number that is unknown or hidden throw {@link millrace.record.UnknownRecord}.
 */
@Service
@Transactional(readOnly = true)
public class IncidentHistory {

    private static final Pattern NUMBER = Pattern.compile("\\bINC-\\d+\\b");
    private static final Set<Kind> SPOKEN = Set.of(Kind.COMMENTED, Kind.UPDATED);

    private final IncidentManagement incidents;
    private final IncidentSearch search;
    private final About about;
    private final VisibilityRule rule;
    private final Actors actors;

    IncidentHistory(
            IncidentManagement incidents, IncidentSearch search, About about, VisibilityRule rule, Actors actors) {
        this.incidents = incidents;
        this.search = search;
        this.about = about;
        this.rule = rule;
        this.actors = actors;
    }

    /** Where it is written. */
    @org.springframework.stereotype.Component
    record About(Timeline timeline, Comments comments, Decisions decisions, Links links) {}

    /**
     * Another record that hangs together with the incident.
     *
     * @param incoming whether the link starts at the other record
     * @param title null when the other record lives in another system, as is the phase
     */
    public record Related(
            Link.Type type, boolean incoming, String record, String title, Phase phase, Instant at, String actor) {}

    /** What was said, oldest first. */
    public List<Comment> comments(String number) {
        return about.comments().of(incidents.get(number).number(), seesInternal());
    }

    /** What happened, oldest first; what we wrote ourselves names no other incident that whoever asks may not see. */
    public List<TimelineEntry> timeline(String number) {
        var entries = about.timeline().of(incidents.get(number).number(), seesInternal());
        var named = entries.stream()
                .flatMap(entry -> Stream.of(entry.from(), entry.to(), entry.note()))
                .filter(Objects::nonNull)
                .flatMap(text -> NUMBER.matcher(text).results().map(MatchResult::group))
                .distinct()
                .toList();
        var hidden = new HashSet<>(named);
        hidden.removeAll(search.named(named).keySet());
        hidden.remove(number);
        return entries.stream().map(entry -> without(hidden, entry)).toList();
    }

    private static TimelineEntry without(Set<String> hidden, TimelineEntry entry) {
        // what people say is theirs
        return hidden.isEmpty() || SPOKEN.contains(entry.kind())
                ? entry
                : new TimelineEntry(
                        entry.at(),
                        entry.actor(),
                        entry.via(),
                        entry.kind(),
                        entry.field(),
                        without(hidden, entry.from()),
                        without(hidden, entry.to()),
                        without(hidden, entry.note()),
                        entry.internal());
    }

    private static String without(Set<String> hidden, String text) {
        return text == null
                ? null
                : NUMBER.matcher(text)
                        .replaceAll(found -> hidden.contains(found.group()) ? "another incident" : found.group());
    }

    /** The evidence of every decision, oldest first. */
    public List<Decision> decisions(String number) {
        return about.decisions().of(incidents.get(number).number());
    }

    /** The records it hangs together with; incidents that are hidden from whoever asks are left out. */
    public List<Related> links(String number) {
        incidents.get(number);
        var outgoing = about.links().of(number);
        var incoming = about.links().towards(number);
        var known = search.named(Stream.concat(outgoing.stream(), incoming.stream())
                .map(Link::target)
                .toList());
        Function<Boolean, Function<Link, Related>> related = isIncoming -> link -> {
            var other = known.get(link.target());
            return new Related(
                    link.type(),
                    isIncoming,
                    link.target(),
                    other == null ? null : other.title(),
                    other == null ? null : other.phase(),
                    link.at(),
                    link.actor());
        };
        return Stream.concat(
                        outgoing.stream().map(related.apply(false)),
                        incoming.stream().map(related.apply(true)))
                .filter(one -> one.title() != null || !one.record().matches("INC-\\d+"))
                .toList();
    }

    /** Whether whoever asks reads what agents say among themselves. */
    public boolean seesInternal() {
        return rule.seesInternal(actors.current());
    }
}
