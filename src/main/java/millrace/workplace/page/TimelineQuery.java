package millrace.workplace.page;

import java.util.EnumSet;
import java.util.Set;
import millrace.record.TimelineFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a page says about its timeline.
 *
 * @param internal only what agents alone see, or only what everybody sees; null for both
 * @param before where the page begins; null for the first one
 * @param comments whether all of them are shown, not only the last
 */
record TimelineQuery(Set<Topic> topic, String person, Boolean internal, Order order, Long before, Boolean comments) {

    private static final int PAGE = 30;
    private static final Set<Topic> OF_REQUESTERS = EnumSet.of(Topic.SAID, Topic.COURSE);

    /** Which end comes first. */
    enum Order {
        NEWEST,
        OLDEST
    }

    static TimelineQuery usual() {
        return new TimelineQuery(Set.of(), null, null, null, null, null);
    }

    /** Requesters follow what was said and how it goes; the rest is for those who work on it. */
    TimelineFilter filter(boolean insider, String whom) {
        var topics = insider ? shown() : OF_REQUESTERS;
        return new TimelineFilter(Topic.kinds(topics), whom, internal, !oldestFirst(), before, PAGE);
    }

    public Set<Topic> shown() {
        return topic == null ? Set.of() : topic;
    }

    public boolean oldestFirst() {
        return order == Order.OLDEST;
    }

    public boolean allComments() {
        return Boolean.TRUE.equals(comments);
    }

    String whom() {
        return person == null || person.isBlank() ? null : person;
    }

    /** The same view, from another place on. */
    String address(String path, Long from) {
        var address = UriComponentsBuilder.fromPath(path);
        shown().forEach(one -> address.queryParam("topic", one));
        if (whom() != null) {
            address.queryParam("person", "{person}");
        }
        if (internal != null) {
            address.queryParam("internal", internal);
        }
        if (order != null) {
            address.queryParam("order", order);
        }
        if (from != null) {
            address.queryParam("before", from);
        }
        var built = address.fragment("timeline");
        return whom() == null
                ? built.toUriString()
                : built.encode().buildAndExpand(whom()).toUriString();
    }
}
