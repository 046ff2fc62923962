package millrace.importing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems say about items: once and again, changed and gone, and one source against another. */
class ConfigurationImportTests extends ItemsJourney {

    @Test
    void takesAnItemOnceAndChangesItTheNextTime() {
        var host = row("a1", "h1", named("server", "Host 1", "\"attributes\":{\"address\":\"10.0.0.1\",\"cpus\":8}"));
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
        assertThat(item("a1", "h1").at("/attributes/cpus").asInt()).isEqualTo(8);
        assertThat(get("/api/items/" + number("a1", "h1") + "/impact")
                        .get("items")
                        .findValuesAsText("name"))
                .containsExactly("Payroll 1");
        assertThat(get("/api/item-types/server").get("attributes").findValuesAsText("key"))
                .contains("cpus");

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
                        "CHANGED attributes.cpus 8 16 admin");
    }

    @Test
    void reportsWhatNoRecordCanKeep() {
        for (var body : new String[] {
            "{\"\\u0000\":1}", row("a9", "\\u0000", named("server", "x", "")), row("a9", "n", named("\\u0000", "x", ""))
        }) {
            var done = taken("configuration", body, LINES);
            assertThat(figures(done)).containsEntry("rowsLeftOut", 1L);
            assertThat(report(done)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"lastSeen\":\"-0001-01-01T00:00:00Z\"",
                "\"lastSeen\":\"+10000-01-01T00:00:00Z\"",
                "\"attributes\":{\"weight\":1e140000}",
                "\"attributes\":{\"weight\":1e2000}",
                "\"attributes\":{\"weight\":1e-20000}",
                "\"relations\":[{\"type\":\"RUNS_ON\",\"target\":{\"source\":\"\\u0000\",\"externalId\":\"b\"}}]"
            })
    void leavesOutTheRowAloneThatSaysWhatNoRecordCanKeep(String said) {
        var done = taken(
                "configuration",
                row("a10", "bad", named("server", "Bad", said)) + "\n"
                        + row("a10", "good", named("server", "Good", "\"attributes\":{\"weight\":1e90}")),
                LINES);
        assertThat(figures(done)).containsEntry("rowsLeftOut", 1L).containsEntry("rows", 1L);
        assertThat(report(done)).hasSize(1);
        assertThat(item("a10", "good").at("/attributes/weight").decimalValue()).isEqualByComparingTo("1e90");
    }

    @Test
    void leavesOutARowThatGivesItsTypeMoreAttributesThanAnybodyCanRead() {
        var many = IntStream.rangeClosed(1, 201).mapToObj(n -> "\"a%d\":1".formatted(n));
        var wide =
                row("a11", "w", named("sprawl", "Wide", "\"attributes\":{%s}".formatted(many.collect(joining(",")))));
        var done = taken("configuration", wide + "\n" + wide.replace("\"a201\":1", "\"owner\":null"), LINES);
        assertThat(figures(done)).containsEntry("rowsLeftOut", 1L).containsEntry("attributesNew", 200L);
        assertThat(report(done)).containsExactly("1 left out attributes: would give the type more than 200 attributes");
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
        var once = "\"deleted\":true,\"type\":\"\\u0000\",\"attributes\":{\"\\u0000\":\"\\ud800\",\"weight\":1e999999}";
        assertThat(figures(taken("configuration", row("a3", "s2", once), LINES)))
                .containsEntry("itemsUnchanged", 1L);

        taken("configuration", other, LINES);
        assertThat(item("a3", "s2").get("lifecycle").asText()).isEqualTo("IN_USE");
        assertThat(get("/api/items/" + number("a3", "s1") + "/impact").get("items"))
                .hasSize(1);
    }

    @Test
    void believesTheSourceOfSmallerPrecedenceAttributeByAttribute() {
        var agents = row(
                "agents",
                "x",
                named("server", "Shared 4", "\"attributes\":{\"address\":\"agent\",\"operating-system\":\"agent\"}"));
        var cloud = row(
                "cloud",
                "i-1",
                named("server", "shared 4", "\"attributes\":{\"address\":\"cloud\",\"operating-system\":\"cloud\"}"));

        taken("configuration", cloud, LINES);
        taken("configuration", row("agents", "other", named("server", "Other 4", "")), LINES);
        believe("agents", "{\"precedence\":10}");
        believe("cloud", "{\"precedence\":20,\"attributes\":{\"address\":5}}");
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

    private void believe(String source, String change) {
        change("/api/configuration/sources/" + source, change);
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
