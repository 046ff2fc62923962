package millrace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Files of items: what of them cannot be used, and that what goes in comes out again. */
class ConfigurationFileTests extends ItemsJourney {

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
                row("a6", "7", named("server", "X", "\"attributes\":{\"address\":[5]}")),
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
}
