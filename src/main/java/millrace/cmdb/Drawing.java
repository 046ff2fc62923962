package millrace.cmdb;

import java.util.List;
import millrace.record.Priority;

/**
 * A part of the configuration as a graph.
 *
 * @param cut why this is not all; null when it is
 */
public record Drawing(List<Node> nodes, List<Edge> edges, Cut cut) {

    /** What a node stands for. */
    public enum Kind {
        ITEM,
        SERVICE
    }

    /**
     * An item or a service.
     *
     * @param id number of the item or service
     * @param type key of the item's type; null for a service
     * @param tier of the service; null for an item, and while nobody has said
     * @param state where it stands in its life
     * @param worst the most urgent priority of its open incidents; null without
     */
    public record Node(
            String id,
            Kind kind,
            String name,
            String type,
            Integer tier,
            String state,
            int openIncidents,
            Priority worst,
            int runningChanges) {}

    /**
     * What joins two of them.
     *
     * @param type a {@link RelationType}, or MADE_OF from a service to an item
     */
    public record Edge(String from, String to, String type, String redundancy, Integer needed) {}
}
