package millrace.workplace.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.record.TimelineEntry.Kind;

/** What readers of a timeline choose among: kinds of entries that belong together. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies that cannot be changed
enum Topic {
    SAID("Comments and updates", Kind.COMMENTED, Kind.UPDATED),
    COURSE(
            "Phases and waits",
            Kind.LOGGED,
            Kind.PHASE_ENTERED,
            Kind.WAIT_STARTED,
            Kind.WAIT_ENDED,
            Kind.RESTORED,
            Kind.CONFIRMED,
            Kind.REOPENED,
            Kind.CLOSED,
            Kind.CANCELLED),
    PEOPLE("Who has it", Kind.ASSIGNED),
    CHANGES("Changes and decisions", Kind.CHANGED, Kind.DECIDED),
    LINKS("Links", Kind.LINKED, Kind.RELEASED),
    REST("Everything else");

    private final String label;
    private final Set<Kind> kinds;

    Topic(String label, Kind... kinds) {
        this.label = label;
        this.kinds = Set.of(kinds);
    }

    public String label() {
        return label;
    }

    private Set<Kind> kinds() {
        if (this != REST) {
            return kinds;
        }
        var rest = EnumSet.allOf(Kind.class);
        Arrays.stream(values()).forEach(topic -> rest.removeAll(topic.kinds));
        return rest;
    }

    /** The kinds of these topics; none, which means all, when there is no topic. */
    static Set<Kind> kinds(Collection<Topic> topics) {
        return topics.stream().flatMap(topic -> topic.kinds().stream()).collect(Collectors.toSet());
    }
}
