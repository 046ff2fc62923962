package millrace.workplace;

import java.time.Instant;
import java.util.List;
import millrace.record.Comment;
import millrace.record.Comments;
import millrace.record.Decision;
import millrace.record.Decisions;
import millrace.record.Link;
import millrace.record.Links;
import millrace.record.Sight;
import millrace.record.Timeline;
import millrace.record.TimelineFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written about a record of any practice, as far as whoever asks may read it. */
@Service
@Transactional(readOnly = true)
public class RecordReading {

    private final Workplaces workplaces;
    private final Sight sight;
    private final Timeline timeline;
    private final Comments comments;
    private final Links links;
    private final Decisions decisions;
    private final Storyteller storyteller;

    RecordReading(
            Workplaces workplaces,
            Sight sight,
            Timeline timeline,
            Comments comments,
            Links links,
            Decisions decisions,
            Storyteller storyteller) {
        this.workplaces = workplaces;
        this.sight = sight;
        this.timeline = timeline;
        this.comments = comments;
        this.links = links;
        this.decisions = decisions;
        this.storyteller = storyteller;
    }

    /**
     * A page of a timeline in words.
     *
     * @param next where the next page begins; null on the last one
     */
    public record TimelinePage(List<ToldEntry> items, Long next) {}

    public TimelinePage timeline(String number, TimelineFilter filter) {
        return timeline(number, workplaces.of(number).words(), filter);
    }

    /** The same of a record that nobody works on at a desk, in the words of its practice. */
    public TimelinePage timeline(String number, Vocabulary words, TimelineFilter filter) {
        var page = timeline.page(sight.of(number), filter);
        return new TimelinePage(storyteller.tell(words, page.entries()), page.next());
    }

    /**
     * A page of what was said, newest first.
     *
     * @param next where the next page begins; null on the last one
     */
    public record CommentPage(List<SaidComment> items, Long next) {}

    /** A comment with the name of who said it. */
    public record SaidComment(long id, Instant at, String author, String authorName, boolean internal, String text) {}

    /**
     * What was said, newest first.
     *
     * @param internal only among agents, or only in public; null for both
     * @param before {@code next} of the page before; null for the first page
     */
    public CommentPage comments(String number, Boolean internal, Long before, int limit) {
        var page = comments.page(sight.of(number), internal, before, limit);
        var authors =
                storyteller.names(page.comments().stream().map(Comment::author).toList());
        return new CommentPage(
                page.comments().stream()
                        .map(comment -> new SaidComment(
                                comment.id(),
                                comment.at(),
                                comment.author(),
                                authors.getOrDefault(comment.author(), comment.author()),
                                comment.internal(),
                                comment.text()))
                        .toList(),
                page.next());
    }

    /** The evidence of every decision, oldest first. */
    public List<Decision> decisions(String number) {
        return decisions.of(sight.of(number));
    }

    /** The records it hangs together with, with where they stand; those that whoever asks may not see are left out. */
    public List<Related> links(String number) {
        var found = links.of(sight.of(number));
        var known = workplaces.glimpses(found.stream().map(Link::other).toList());
        return found.stream()
                .map(link -> related(link, known.get(link.other())))
                .toList();
    }

    private static Related related(Link link, Glimpse other) {
        return new Related(
                link.type().name(),
                link.words(),
                link.incoming(),
                link.other(),
                other == null ? null : other.title(),
                other == null ? null : other.phase(),
                other == null ? null : other.priority(),
                other == null ? null : other.address(),
                link.at(),
                link.actor());
    }
}
