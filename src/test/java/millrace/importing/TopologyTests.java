package millrace.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Two real graphs of services, one command each; impact is compared with a closure computed here, from the edges alone. */
class TopologyTests extends ImportJourney {

    private static final String CSV = "text/csv";

    private static String file(String name) throws IOException {
        return new ClassPathResource("topology/" + name).getContentAsString(UTF_8);
    }

    private static List<String[]> edges(String file) {
        return file.lines().skip(1).map(line -> line.split(",")).toList();
    }

    /** Everybody who reaches that node along the edges, by multiplying until nothing is new. */
    private static Set<String> reaching(String node, List<String[]> edges) {
        Map<String, Set<String>> reached = new HashMap<>();
        edges.forEach(edge ->
                reached.computeIfAbsent(edge[0], from -> new HashSet<>()).add(edge[1]));
        var grown = true;
        while (grown) {
            grown = false;
            for (var targets : reached.values()) {
                for (var target : new ArrayList<>(targets)) {
                    grown |= targets.addAll(reached.getOrDefault(target, Set.of()));
                }
            }
        }
        var who = new TreeSet<String>();
        reached.forEach((from, targets) -> {
            if (targets.contains(node)) {
                who.add(from);
            }
        });
        return who;
    }

    private static Set<String> names(JsonNode impact) {
        return new TreeSet<>(impact.get("items").findValuesAsText("name"));
    }

    private String item(String source, String name) {
        return jdbc.sql("select 'CI-' || item from millrace.item_source where source = ? and external_id = ?")
                .params(source, name)
                .query(String.class)
                .single();
    }

    @Test
    void makesEveryNodeAServiceWithOneItemAndEveryEdgeADependency() throws IOException {
        var file = file("train-ticket-edges.csv");
        var done = taken("topology?source=train-ticket", file, CSV);
        assertThat(figures(done))
                .containsEntry("itemsNew", 28L)
                .containsEntry("servicesNew", 28L)
                .containsEntry("relationsNew", 55L)
                .containsEntry("rowsLeftOut", 0L);

        var who = reaching("ts-basic-service", edges(file));
        var impact = get("/api/items/" + item("train-ticket", "ts-basic-service") + "/impact");
        assertThat(who).hasSizeGreaterThan(4);
        assertThat(names(impact)).isEqualTo(who);
        assertThat(impact.get("items").findValuesAsText("condition")).containsOnly("FAILS");
        assertThat(impact.has("cut")).isFalse();
        who.add("ts-basic-service");
        assertThat(new TreeSet<>(impact.get("services").findValuesAsText("key")))
                .isEqualTo(who);
        assertThat(names(get("/api/services/ts-basic-service/impact")))
                .isEqualTo(reaching("ts-basic-service", edges(file)));
        var node = get("/api/configuration/map").get("nodes").findValuesAsText("name");
        assertThat(node).containsAll(who);

        var again = taken("topology?source=train-ticket", file, CSV);
        assertThat(figures(again))
                .containsEntry("itemsNew", 0L)
                .containsEntry("itemsChanged", 0L)
                .containsEntry("itemsUnchanged", 28L)
                .containsEntry("servicesNew", 0L)
                .containsEntry("relationsNew", 0L)
                .containsEntry("relationsEnded", 0L);
    }

    @Test
    void comparesEveryNodeOfTheSmallGraphInBothDirections() throws IOException {
        var file = file("online-boutique-edges.csv");
        assertThat(figures(taken("topology?source=online-boutique", file, CSV)))
                .containsEntry("itemsNew", 10L)
                .containsEntry("relationsNew", 13L);

        var edges = edges(file);
        assertThat(reaching("cartservice", edges)).containsExactly("checkoutservice", "frontend");
        var reversed =
                edges.stream().map(edge -> new String[] {edge[1], edge[0]}).toList();
        var nodes = new TreeSet<String>();
        edges.forEach(edge -> nodes.addAll(List.of(edge[0], edge[1])));
        for (var node : nodes) {
            var item = item("online-boutique", node);
            assertThat(names(get("/api/items/" + item + "/impact"))).as(node).isEqualTo(reaching(node, edges));
            assertThat(names(get("/api/items/" + item + "/needs"))).as(node).isEqualTo(reaching(node, reversed));
        }
    }

    @Test
    void leavesOutWhatIsNoEdgeAndRefusesWhatIsNoGraph() {
        var done = taken("topology?source=odd&dryRun=true", "from,to\nodd-a,odd-b\nodd-a,odd-a\n,odd-c\nx\n", CSV);

        assertThat(figures(done)).containsEntry("rowsLeftOut", 3L).containsEntry("itemsNew", 2L);
        assertThat(report(done)).contains("3 left out to: from and to must name two services");
        assertThat(count("select count(*) from millrace.item_source where source = 'odd'"))
                .isZero();
        assertThat(count("select count(*) from millrace.service where key = 'odd-a'"))
                .isZero();
        assertThat(send("topology", "source,target\na,b\n", CSV)
                        .getBody()
                        .get("field")
                        .asText())
                .isEqualTo("file");
        assertThat(send("topology?source=;", "from,to\na,b\n", CSV)
                        .getBody()
                        .get("field")
                        .asText())
                .isEqualTo("source");
    }
}
