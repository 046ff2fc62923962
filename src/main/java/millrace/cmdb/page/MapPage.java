package millrace.cmdb.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.cmdb.ConfigurationMap;
import millrace.cmdb.Drawing;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemTypes;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The service map: drawn by a script, and in words beside it. */
@Controller
class MapPage {

    static final int NODES = 500;
    private static final int DEEPEST = 4;

    private final ConfigurationMap map;
    private final ItemTypes types;
    private final ServiceCatalogue catalogue;

    MapPage(ConfigurationMap map, ItemTypes types, ServiceCatalogue catalogue) {
        this.map = map;
        this.types = types;
        this.catalogue = catalogue;
    }

    /**
     * A node in words.
     *
     * @param about what it is
     * @param incidents what is open about it; null when nothing is
     * @param changes what is being changed; null when nothing is
     */
    record Shown(String id, String name, String about, String incidents, String changes, String address) {}

    @GetMapping("/map")
    String show(
            @RequestParam(required = false) String around, @RequestParam(defaultValue = "2") int depth, Model page) {
        var wanted = around == null || around.isBlank() ? null : around.strip();
        var steps = Math.max(1, Math.min(DEEPEST, depth));
        page.addAttribute("around", wanted);
        page.addAttribute("depth", steps);
        page.addAttribute("nodes", List.of());
        try {
            fill(wanted == null ? map.services(NODES) : map.around(wanted, steps, NODES), wanted, steps, page);
        } catch (UnknownRecord unknown) {
            page.addAttribute("mistake", "There is no item or service '%s'.".formatted(wanted));
        }
        return "cmdb/map";
    }

    private void fill(Drawing drawing, String wanted, int steps, Model page) {
        var names = types.all().stream().collect(Collectors.toMap(ItemType::key, ItemType::name));
        var nodes = drawing.nodes().stream()
                .sorted(Comparator.comparing((Drawing.Node node) -> node.openIncidents() == 0)
                        .thenComparing(node -> node.runningChanges() == 0)
                        .thenComparing(node -> node.kind() == Drawing.Kind.ITEM)
                        .thenComparing(node -> node.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Drawing.Node::id))
                .map(node -> shown(node, names.get(node.type())))
                .toList();
        page.addAttribute("nodes", nodes);
        page.addAttribute("cut", drawing.cut() == null ? null : drawing.cut().sentence());
        page.addAttribute("centre", wanted == null ? null : centre(nodes, wanted));
        var source = UriComponentsBuilder.fromPath("/api/configuration/map").queryParam("limit", NODES);
        if (wanted != null) {
            source.queryParam("around", "{around}").queryParam("depth", steps);
        }
        page.addAttribute(
                "source",
                source.encode()
                        .buildAndExpand(wanted == null ? new Object[0] : new Object[] {wanted})
                        .toUriString());
    }

    /** The node that was asked for, a service by its key or its number. */
    private Shown centre(List<Shown> nodes, String wanted) {
        var id = catalogue.find(wanted).map(Service::number).orElse(wanted);
        return nodes.stream()
                .filter(node -> node.id().equalsIgnoreCase(id))
                .findFirst()
                .orElse(null);
    }

    private static Shown shown(Drawing.Node node, String type) {
        var service = node.kind() == Drawing.Kind.SERVICE;
        var about = Stream.of(
                        node.id(),
                        service ? "service" : type == null ? node.type() : type.toLowerCase(Locale.ROOT),
                        node.tier() == null ? "" : "tier " + node.tier())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Shown(
                node.id(),
                node.name(),
                about,
                incidents(node),
                node.runningChanges() == 0 ? null : "↻ " + many(node.runningChanges(), "running change"),
                (service ? "/services/" : "/items/") + node.id());
    }

    private static String incidents(Drawing.Node node) {
        if (node.openIncidents() == 0) {
            return null;
        }
        var worst = node.worst() == null ? "" : ", worst " + node.worst();
        return "! " + many(node.openIncidents(), "open incident") + worst;
    }

    private static String many(int count, String one) {
        return "%d %s%s".formatted(count, one, count == 1 ? "" : "s");
    }
}
