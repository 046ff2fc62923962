package millrace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;

/** What other systems say about items: once and again, wrong and changed, one source against another, and back out. */
@DirtiesContext
class ConfigurationImportTests extends ImportJourney {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private static String row(String source, String id, String more) {
        return "{\"source\":\"%s\",\"externalId\":\"%s\",%s}".formatted(source, id, more);
    }

    private static String named(String type, String name, String more) {
        return "\"type\":\"%s\",\"name\":\"%s\"%s".formatted(type, name, more.isEmpty() ? "" : "," + more);
    }

    private JsonNode item(String source, String id) {
        return get("/api/items/" + number(source, id));
    }

    private String number(String source, String id) {
        return jdbc.sql("select 'CI-' || item from millrace.item_source where source = ? and external_id = ?")
                .params(source, id)
                .query(String.class)
                .single();
    }

    private List<String> told(String number) {
        return jdbc.sql(
                        """
                        select kind || ' ' || coalesce(field, '') || ' ' || coalesce(from_value, '') || ' ' || coalesce(to_value, '')
                            || ' ' || actor from millrace.timeline where record = ? order by id""")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    void takesAnItemOnceAndChangesItTheNextTime() {
        var host = row("a1", "h1", named("server", "Host 1", "\"attributes\":{\"address\":\"10.0.0.1\",\"cores\":8}"));
        var app = row(
                "a1",
                "p1",
                named(
                        "application",
                        "Payroll 1",
                        "\"relations\":[{\"type\":\"RUNS_ON\",\"target\":{\"externalId\":\"h1\"}}],\"lastSeen\":\"2026-03-10T12:00:00Z\""));
        // the item that is named comes later in the file
        var first = taken("configuration", "[" + app + "," + host + "]", JSON);
        assertThat(figures(first))
                .containsEntry("rows", 2L)
                .containsEntry("itemsNew", 2L)
                .containsEntry("relationsNew", 1L)
                .containsEntry("attributesNew", 1L)
                .containsEntry("rowsLeftOut", 0L);
        assertThat(item("a1", "h1").at("/attributes/cores").asInt()).isEqualTo(8);
        assertThat(get("/api/items/" + number("a1", "h1") + "/impact")
                        .get("items")
                        .findValuesAsText("name"))
                .containsExactly("Payroll 1");
        assertThat(get("/api/item-types/server").get("attributes").findValuesAsText("key"))
                .contains("cores");

        var again = taken("configuration", host + "\n\n" + app.replace("2026-03-10", "2026-03-11") + "\n", LINES);
        assertThat(figures(again)).containsEntry("itemsUnchanged", 2L).containsEntry("itemsChanged", 0L);
        assertThat(told(number("a1", "h1"))).containsExactly("IMPORTED source  a1 admin");
        assertThat(count("select count(*) from millrace.item_source where source = 'a1' and last_seen >= '2026-03-11'"))
                .isEqualTo(1);

        var changed = taken("configuration", host.replace("8", "16").replace("\"address\":\"10.0.0.1\",", ""), LINES);
        assertThat(figures(changed)).containsEntry("itemsChanged", 1L);
        assertThat(told(number("a1", "h1")))
                .containsExactly(
                        "IMPORTED source  a1 admin",
                        "CHANGED attributes.address 10.0.0.1  admin",
                        "CHANGED attributes.cores 8 16 admin");
    }

    @Test
    void writesNothingInADryRunAndTellsWhatWouldChange() {
        taken(
                "configuration",
                row(
                        "a2",
                        "d1",
                        named(
                                "database",
                                "Ledger 2",
                                "\"attributes\":{\"backup-key\":\"old secret\",\"engine\":\"x\"}")),
                LINES);
        var before = count("select count(*) from millrace.timeline");

        var done = taken(
                "configuration?dryRun=true",
                row(
                                "a2",
                                "d1",
                                named(
                                        "database",
                                        "Ledger Two",
                                        "\"attributes\":{\"backup-key\":\"new secret\",\"engine\":\"x\"}"))
                        + "\n"
                        + row(
                                "a2",
                                "d2",
                                named(
                                        "spaceship",
                                        "Rocket 2",
                                        "\"relations\":[{\"type\":\"depends on\",\"target\":{\"externalId\":\"d1\"}}]")),
                LINES);

        var number = number("a2", "d1");
        assertThat(report(done))
                .containsExactlyInAnyOrder(
                        "1 told name: %s (Ledger 2) would change: name from 'Ledger 2' to 'Ledger Two'."
                                .formatted(number),
                        "1 told attributes.backup-key: %s (Ledger 2) would change: attributes.backup-key from '(hidden)' to '(hidden)'."
                                .formatted(number),
                        "2 told : 'Rocket 2' (spaceship) would be added.");
        assertThat(figures(done))
                .containsEntry("itemsNew", 1L)
                .containsEntry("itemsChanged", 1L)
                .containsEntry("relationsNew", 1L);
        assertThat(item("a2", "d1").get("name").asText()).isEqualTo("Ledger 2");
        assertThat(count("select count(*) from millrace.item_type where key = 'spaceship'"))
                .isZero();
        assertThat(count("select count(*) from millrace.timeline")).isEqualTo(before);
    }

    @Test
    void marksWhatIsDeletedAndTakesItUpAgain() {
        var one = row("a3", "s1", named("server", "Host 3", ""));
        var other = row(
                "a3",
                "s2",
                named(
                        "application",
                        "App 3",
                        "\"relations\":[{\"type\":\"RUNS_ON\",\"target\":{\"externalId\":\"s1\"}}]"));
        taken("configuration", one + "\n" + other, LINES);

        var gone = taken(
                "configuration",
                row("a3", "s2", "\"deleted\":true") + "\n" + row("a3", "s9", "\"deleted\":true"),
                LINES);
        assertThat(figures(gone)).containsEntry("itemsRetired", 1L).containsEntry("relationsEnded", 1L);
        assertThat(report(gone)).containsExactly("2 told deleted: nothing is known of s9, so that nothing is deleted");
        assertThat(item("a3", "s2").get("lifecycle").asText()).isEqualTo("RETIRED");
        assertThat(item("a3", "s2").get("name").asText()).isEqualTo("App 3");
        assertThat(get("/api/items/" + number("a3", "s1") + "/impact").get("items"))
                .isEmpty();
        assertThat(figures(taken("configuration", row("a3", "s2", "\"deleted\":true"), LINES)))
                .containsEntry("itemsUnchanged", 1L);

        taken("configuration", other, LINES);
        assertThat(item("a3", "s2").get("lifecycle").asText()).isEqualTo("IN_USE");
        assertThat(get("/api/items/" + number("a3", "s1") + "/impact").get("items"))
                .hasSize(1);
    }

    @Test
    void believesTheSourceOfSmallerPrecedenceAttributeByAttribute() {
        jdbc.sql(
                        "insert into millrace.source (key, name, precedence) values ('agents', 'Agents', 10), ('cloud', 'Cloud', 20)")
                .update();
        jdbc.sql(
                        "insert into millrace.source_precedence (source, attribute, precedence) values ('cloud', 'address', 5)")
                .update();
        var agents = row(
                "agents",
                "x",
                named("server", "Shared 4", "\"attributes\":{\"address\":\"agent\",\"operating-system\":\"agent\"}"));
        var cloud = row(
                "cloud",
                "i-1",
                named("server", "shared 4", "\"attributes\":{\"address\":\"cloud\",\"operating-system\":\"cloud\"}"));

        taken("configuration", cloud, LINES);
        var second = taken("configuration", agents, LINES);
        assertThat(number("agents", "x")).isEqualTo(number("cloud", "i-1"));
        assertThat(figures(second)).containsEntry("itemsNew", 0L).containsEntry("itemsChanged", 1L);
        var item = item("agents", "x");
        assertThat(item.at("/attributes/address").asText()).isEqualTo("cloud");
        assertThat(item.at("/attributes/operating-system").asText()).isEqualTo("agent");
        assertThat(item.get("name").asText()).isEqualTo("Shared 4");

        taken("configuration", row("agents", "x", "\"deleted\":true"), LINES);
        assertThat(item("cloud", "i-1").get("lifecycle").asText()).isEqualTo("IN_USE");
        assertThat(item("cloud", "i-1").at("/attributes/operating-system").asText())
                .isEqualTo("cloud");
    }

    @Test
    void putsTheSameItemOfTwoSourcesInOneFileTogether() {
        var file = row("b5", "1", named("server", "Twin 5", "\"attributes\":{\"address\":\"b\"}")) + "\n"
                + row("c5", "1", named("server", "twin 5", "\"attributes\":{\"operating-system\":\"c\"}")) + "\n"
                + row("b5", "2", named("server", "Double 5", "")) + "\n"
                + row("b5", "3", named("server", "Double 5", ""));

        assertThat(figures(taken("configuration", file, LINES))).containsEntry("itemsNew", 3L);
        assertThat(number("b5", "1")).isEqualTo(number("c5", "1"));
        assertThat(number("b5", "2")).isNotEqualTo(number("b5", "3"));
        assertThat(item("b5", "1").get("attributes").size()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatCannotBeUsedWithLineFieldAndReason() {
        var file = String.join(
                "\n",
                row("a6", "1", named("server", "Good 6", "\"attributes\":{\"owner\":\"nobody\",\"service\":\"none\"}")),
                "{\"source\":\"a6\"",
                row("a6", "2", named("server", "", "")),
                row("a6", "3", named("server", "X", "\"colour\":1")),
                row("a6", "4", named("server", "X", "\"attributes\":{\"environment\":\"MOON\"}")),
                row(
                        "a6",
                        "5",
                        named("server", "X", "\"relations\":[{\"type\":\"eats\",\"target\":{\"externalId\":\"1\"}}]")),
                row("a6", "6", named("server", "X", "\"lastSeen\":\"yesterday\"")),
                row("a6", "7", named("server", "X", "\"attributes\":{\"address\":5}")),
                row("a6", "8", named("server", "X\\u0000", "")),
                row(
                        "a6",
                        "9",
                        named(
                                "server",
                                "Lonely 6",
                                "\"relations\":[{\"type\":\"RUNS_ON\",\"target\":{\"externalId\":\"?\"}}]")),
                row("a6", "1", named("server", "Better 6", "")));
        var done = taken("configuration", file, LINES);

        assertThat(figures(done)).containsEntry("rowsLeftOut", 8L).containsEntry("itemsNew", 2L);
        assertThat(report(done))
                .extracting(line -> line.replaceAll(": .*", ""))
                .containsExactly(
                        "1 told externalId",
                        "2 left out ",
                        "3 left out name",
                        "4 left out ",
                        "5 left out attributes.environment",
                        "6 left out relations",
                        "7 left out lastSeen",
                        "8 left out attributes.address",
                        "9 left out name",
                        "10 told relations");
        assertThat(item("a6", "1").get("name").asText()).isEqualTo("Better 6");

        // the other item has come meanwhile, and the same row makes the relation
        taken("configuration", row("a6", "?", named("server", "Late 6", "")), LINES);
        assertThat(figures(taken("configuration", file, LINES))).containsEntry("relationsNew", 1L);
    }

    @Test
    void refusesWhatIsNoListAndTakesNothingOfABrokenOne() {
        assertThat(send("configuration", "hello\n", CSV).getBody().get("field").asText())
                .isEqualTo("file");
        assertThat(send("configuration", "", CSV).getStatusCode().value()).isEqualTo(400);
        var broken = ended(
                send("configuration", "[" + row("a7", "1", named("server", "Cut 7", "")) + ",\n{\"source\":", JSON));
        assertThat(broken.get("state").asText()).isEqualTo("FAILED");
        assertThat(broken.get("failure").asText()).isEqualTo("file: line 2 is not readable JSON; nothing was taken.");
        assertThat(count("select count(*) from millrace.item_source where source = 'a7'"))
                .isZero();
    }

    @Test
    void givesBackWhatWasTakenInBothForms() throws Exception {
        var csv =
                """
                source;externalId;type;name;cores;deleted;relations
                a8;h;server;Host 8;4;;
                a8;p;application;App 8;;no;RUNS_ON h | DEPENDS_ON d
                a8;d;database;"Base; 8";;;
                """;
        taken("configuration", csv, CSV);
        var lines = text("/api/configuration/export?source=a8", MediaType.parseMediaType(LINES))
                .getBody();
        var table = text("/api/configuration/export?source=a8", MediaType.parseMediaType(CSV))
                .getBody();

        assertThat(lines.lines()).hasSize(3);
        var first = new ObjectMapper().readTree(lines.lines().toList().get(2));
        assertThat(first.get("externalId").asText()).isEqualTo("p");
        assertThat(first.get("relations").findValuesAsText("externalId")).containsExactly("d", "h");
        for (var back : List.of(lines, table)) {
            var again = taken("configuration", back, back.equals(lines) ? LINES : CSV);
            assertThat(figures(again))
                    .containsEntry("itemsUnchanged", 3L)
                    .containsEntry("relationsNew", 0L)
                    .containsEntry("relationsEnded", 0L)
                    .containsEntry("rowsLeftOut", 0L);
        }
        assertThat(text("/api/configuration/export?source=a8", MediaType.parseMediaType(LINES))
                        .getBody())
                .isEqualTo(lines);
    }

    @Test
    void keepsWhatPeopleSaidAgainstOtherSources() {
        taken(
                "configuration",
                row("a9", "1", named("server", "Said 9", "\"attributes\":{\"address\":\"one\"}")),
                LINES);
        var number = number("a9", "1");
        jdbc.sql(
                        """
                        insert into millrace.item_source (source, external_id, item, type, name, attributes)
                        select 'millrace', number, id, type, name, '{"address": "people"}' from millrace.item where number = ?""")
                .param(number)
                .update();

        taken(
                "configuration",
                row("a9", "1", named("server", "Said 9", "\"attributes\":{\"address\":\"two\"}")),
                LINES);
        assertThat(item("a9", "1").at("/attributes/address").asText()).isEqualTo("people");
    }
}
