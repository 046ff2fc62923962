package millrace.cmdb;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

/** The map: what is around something, and all services with what joins them. */
class MapTests extends ConfigurationJourney {

    @Test
    void drawsWhatIsAroundAnItemOrAService() {
        service("around");
        var centre = application("centre", "around");
        var near = application("near");
        var far = application("far");
        var beyond = application("beyond");
        needs(centre, near);
        relate(near, RelationType.CONNECTS_TO, far, null, null);
        needs(beyond, far);
        var service = catalogue.find("around").orElseThrow().number();

        read("items-ops", "/api/configuration/map?depth=2&around=" + centre)
                .statusCode(200)
                .body("nodes.id", containsInAnyOrder(centre, near, far, service))
                .body("edges.type", containsInAnyOrder("DEPENDS_ON", "CONNECTS_TO", "MADE_OF"))
                .body("cut", nullValue());
        read("items-ops", "/api/configuration/map?depth=1&around=" + service)
                .body("nodes.id", containsInAnyOrder(centre, near, service))
                .body("nodes.find { it.kind == 'SERVICE' }.state", equalTo("LIVE"));
        read("items-ops", "/api/configuration/map?depth=3&limit=2&around=" + centre)
                .body("nodes.findAll { it.kind == 'ITEM' }", hasSize(2))
                .body("cut", equalTo("SIZE"));
        read("items-ops", "/api/configuration/map?depth=6&around=" + centre)
                .statusCode(400)
                .body("field", equalTo("depth"));
        read("items-ops", "/api/configuration/map?around=nothing").statusCode(404);
    }

    @Test
    void joinsServicesThroughItemsThatArePartOfNone() {
        service("front");
        service("middle");
        service("back");
        var front = application("front", "front");
        var middle = application("middle", "middle");
        var back = application("back", "back");
        var machine = application("machine");
        needs(front, machine);
        needs(machine, middle);
        needs(middle, back);
        var number = catalogue.find("front").orElseThrow().number();
        var joined = catalogue.find("middle").orElseThrow().number();
        var last = catalogue.find("back").orElseThrow().number();

        read("items-ops", "/api/configuration/map")
                .statusCode(200)
                .body("nodes.id", hasItems(number, joined, last))
                .body("edges.findAll { it.from == '%s' }.to".formatted(number), hasItem(joined))
                .body("edges.findAll { it.from == '%s' }.to".formatted(number), not(hasItem(last)))
                .body("edges.findAll { it.from == '%s' }.to".formatted(joined), hasItem(last));
    }
}
