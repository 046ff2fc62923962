package millrace.cmdb;

import static millrace.cmdb.Condition.DEGRADED;
import static millrace.cmdb.Condition.FAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import millrace.cmdb.Impact.Touched;
import millrace.cmdb.Impact.TouchedService;
import millrace.directory.NotAllowed;
import millrace.record.UnknownRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What fails with what: relations of every type, redundancy, circles, bounds, services and people at the end. */
class ImpactTests extends ConfigurationJourney {

    @Autowired
    private ServiceDependencies dependencies;

    @Test
    void followsEveryRelationThatCarriesFailureAndNoOther() {
        var server = application("server");
        var database = application("database");
        var cluster = application("cluster");
        var shop = application("shop");
        var copy = application("copy");
        var line = application("line");
        relate(database, RelationType.RUNS_ON, server, null, null);
        relate(database, RelationType.MEMBER_OF, cluster, null, null);
        needs(shop, cluster);
        relate(copy, RelationType.BACKS_UP, database, null, null);
        relate(line, RelationType.CONNECTS_TO, database, null, null);

        assertThat(conditions(affected(server)))
                .containsOnly(entry(database, FAILS), entry(cluster, FAILS), entry(shop, FAILS));
        assertThat(affected(server).items().get(2))
                .isEqualTo(
                        new Touched(shop, "shop", "application", FAILS, 3, List.of(server, database, cluster, shop)));
        assertThat(conditions(needed(shop)))
                .containsOnly(entry(cluster, FAILS), entry(database, FAILS), entry(server, FAILS));
        assertThat(conditions(affected(copy))).isEmpty();
        read("items-ops", "/api/items/" + server + "/impact")
                .statusCode(200)
                .body("items.find { it.number == '%s' }.depth".formatted(shop), equalTo(3));
    }

    @Test
    void degradesWhatHasEnoughLeftAndFailsWhatHasNot() {
        var power = application("power");
        var nodes = List.of(application("node 1"), application("node 2"), application("node 3"));
        var one = application("one of three suffices");
        var two = application("two of three are needed");
        var user = application("user of the first");
        needs(nodes.get(0), power);
        needs(nodes.get(1), power);
        needsSome(one, 1, nodes.toArray(String[]::new));
        needsSome(two, 2, nodes.toArray(String[]::new));
        needs(user, one);

        assertThat(conditions(affected(power)))
                .containsOnly(
                        entry(nodes.get(0), FAILS),
                        entry(nodes.get(1), FAILS),
                        entry(one, DEGRADED),
                        entry(two, FAILS),
                        entry(user, DEGRADED));
        assertThat(conditions(affected(nodes.get(0))))
                .containsEntry(one, DEGRADED)
                .containsEntry(two, DEGRADED);
        // both paths of what is needed twice lead to the same power: without it two of three are gone
        assertThat(conditions(needed(two))).containsEntry(power, FAILS).containsEntry(nodes.get(0), DEGRADED);
        assertThat(conditions(needed(one))).containsEntry(power, DEGRADED);
    }

    @Test
    void showsTheWayThatFailsWhereAShorterOneDoesNot() {
        var root = application("root");
        var middle = application("middle");
        var spare = application("spare");
        var top = application("top");
        needs(middle, root);
        needs(top, middle);
        needsSome(top, 1, root, spare);

        assertThat(affected(root).items())
                .filteredOn(item -> item.number().equals(top))
                .extracting(Touched::path)
                .containsExactly(List.of(root, middle, top));
    }

    @Test
    void endsInCirclesAndLeavesOutWhatIsRetired() {
        var a = application("a");
        var b = application("b");
        var c = application("c");
        var old = application("old");
        needs(a, b);
        needs(b, c);
        needs(c, a);
        needs(old, a);
        as("items-keeper").post("/api/items/" + old + "/retire").then().statusCode(200);

        assertThat(conditions(affected(a))).containsOnlyKeys(b, c);
        assertThat(conditions(needed(a))).containsOnlyKeys(b, c);
    }

    @Test
    void tellsWhatFailedWithARetiredOneOfAGroup() {
        var old = application("old one of two");
        var other = application("other of two");
        var top = application("top of two");
        needsSome(top, 1, old, other);
        as("items-keeper").post("/api/items/" + old + "/retire").then().statusCode(200);
        assertThat(conditions(affected(old))).containsOnly(entry(top, DEGRADED));

        as("items-keeper").post("/api/items/" + other + "/retire").then().statusCode(200);
        assertThat(conditions(affected(old))).containsOnly(entry(top, FAILS));
    }

    @Test
    void saysWhenItStopped() {
        var chain = new ArrayList<String>();
        for (var i = 0; i < 13; i++) {
            chain.add(application("link " + i));
            if (i > 0) {
                needs(chain.get(i), chain.get(i - 1));
            }
        }

        assertThat(affected(chain.get(0)).cut()).isEqualTo(Cut.DEPTH);
        assertThat(affected(chain.get(0)).items()).hasSize(10);
        assertThat(affected(chain.get(2)).cut()).isNull();
        assertThat(affected(chain.get(2)).items()).hasSize(10);
        assertThat(needed(chain.get(12)).cut()).isEqualTo(Cut.DEPTH);
    }

    @Test
    void stopsAtFiveThousandItems() {
        var hub = configuration.get(application("hub")).id();
        jdbc.sql(
                        """
                        with many as (
                            insert into millrace.item (type, name, created_at, updated_at)
                            select 'application', 'of many ' || n, now(), now() from generate_series(1, 5100) n returning id)
                        insert into millrace.item_relation (from_item, type, to_item, source)
                        select id, 'DEPENDS_ON', :hub, 'millrace' from many""")
                .param("hub", hub)
                .update();

        var impact = affected("CI-" + hub);
        assertThat(impact.items()).hasSize(4_999);
        assertThat(impact.cut()).isEqualTo(Cut.SIZE);
    }

    @Test
    void tellsServicesAndPeopleAtTheEnd() {
        service("tills");
        service("stock");
        service("reports");
        var stock = added(
                Map.of("type", "application", "name", "stock", "services", List.of("stock"), "owner", "items-other"));
        var tills = application("tills", "tills");
        var reports = application("reports", "reports");
        needs(tills, stock);
        needsSome(reports, 1, stock, tills, application("archive"));

        var impact = affected("stock");
        assertThat(impact.services())
                .extracting(TouchedService::key, TouchedService::condition)
                .containsExactlyInAnyOrder(tuple("stock", FAILS), tuple("tills", FAILS), tuple("reports", DEGRADED));
        assertThat(impact.people()).containsExactly("items-other");
        assertThat(impact.teams()).containsExactly("items-operations");
        assertThat(dependencies.dependents("stock")).containsExactlyInAnyOrder("tills", "reports");
        assertThat(dependencies.needed("reports")).containsExactlyInAnyOrder("stock", "tills");
        assertThat(dependencies.needed("stock")).isEmpty();
        var number = catalogue.find("stock").orElseThrow().number();
        read("items-ops", "/api/services/" + number + "/impact").statusCode(200);
    }

    @Test
    void answersOnlyThoseWhoWorkOnRecords() {
        var item = application("secret");

        assertThatThrownBy(() -> actors.actAs("items-user", () -> analysis.affectedBy(item)))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("You may not read the configuration.");
        read("items-user", "/api/items/" + item).statusCode(403);
        assertThatThrownBy(() -> affected("CI-999999")).isInstanceOf(UnknownRecord.class);
        read("items-ops", "/api/items/CI-999999/impact").statusCode(404);
    }
}
