package millrace.incident.reading;

import java.time.Instant;
import java.util.List;
import millrace.incident.Phase;
import millrace.incident.reading.IncidentTitles.Titled;
import millrace.record.Comment;
import millrace.record.Comments;
import millrace.record.Decision;
import millrace.record.Decisions;
import millrace.record.Link;
import millrace.record.Links;
import millrace.record.Sight;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written about an incident, as far as whoever asks may read it: requesters read what is said in public. Calls
 * for a number that is unknown or hidden throw {@link millrace.record.UnknownRecord}.
 */
@Service
@Transactional(readOnly = true)
public class IncidentHistory {

    private final Sight sight;
    private final IncidentTitles titles;
    private final About about;

    IncidentHistory(Sight sight, IncidentTitles titles, About about) {
        this.sight = sight;
        this.titles = titles;
        this.about = about;
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
        return about.comments().of(sight.of(number));
    }

    /** What happened, oldest first; what we wrote ourselves names no other incident that whoever asks may not see. */
    public List<TimelineEntry> timeline(String number) {
        return about.timeline().of(sight.of(number));
    }

    /** The evidence of every decision, oldest first. */
    public List<Decision> decisions(String number) {
        return about.decisions().of(sight.of(number));
    }

    /** The records it hangs together with; incidents that are hidden from whoever asks are left out. */
    public List<Related> links(String number) {
        var found = about.links().of(sight.of(number));
        var known = titles.named(found.stream().map(Link::other).toList());
        return found.stream()
                .map(link -> related(link, known.get(link.other())))
                .toList();
    }

    private static Related related(Link link, Titled other) {
        return new Related(
                link.type(),
                link.incoming(),
                link.other(),
                other == null ? null : other.title(),
                other == null ? null : other.phase(),
                link.at(),
                link.actor());
    }
}
