package millrace.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.NotAllowed;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.importing.servicenow.Log;
import millrace.incident.IncidentManagement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** The extract of the real log, taken over through the front door; each test has incidents of its own. */
class ImportTests extends ImportJourney {

    @Autowired
    private IncidentManagement incidents;

    @Autowired
    private Actors actors;

    @Autowired
    private Directory directory;

    @Test
    void takesEveryIncidentOverWithEveryEvent() {
        var done = imported("", Log.extract());

        assertThat(figures(done))
                .containsEntry("incidents", 50L)
                .containsEntry("events", 399L)
                .containsEntry("priorityEqual", 399L)
                .containsEntry("priorityDifferent", 0L)
                .containsEntry("reopenings", 18L)
                .containsEntry("incidentsReopened", 12L)
                .containsEntry("rowsLeftOut", 0L)
                .containsEntry("incidentsOpen", 0L);
        assertThat(done.at("/progress/incidentsDone").asLong()).isEqualTo(50);
        assertThat(done.at("/progress/bytesRead")).isEqualTo(done.at("/progress/bytesTotal"));

        var again = imported("", Log.extract());
        assertThat(figures(again))
                .containsEntry("incidentsNew", 0L)
                .containsEntry("incidentsAlreadyHere", 50L)
                .containsEntry("eventsWritten", 0L)
                .containsEntry("peopleNew", 0L)
                .containsEntry("reopenings", 18L);

        var unsorted = new ArrayList<>(Log.extract());
        Collections.shuffle(unsorted.subList(1, unsorted.size()), new Random(7));
        assertThat(figures(imported("", unsorted))).containsEntry("incidentsAlreadyHere", 50L);
        assertThat(told("INC", "IMPORTED")).isEqualTo(399);
        assertThat(told("INC", "REOPENED")).isEqualTo(18);
        assertThat(
                        count(
                                "select count(*) from millrace.incident where correlation_id like 'INC%' and phase <> 'CLOSED'"))
                .isZero();
    }

    @Test
    void tellsWhyAnImportedIncidentHasItsPriority() {
        imported("", renamed("WHY", Log.extract()));
        var number = number("WHY0000045");

        var incident = actors.actAs("admin", () -> incidents.get(number));
        assertThat(incident.report().correlationId()).isEqualTo("WHY0000045");
        assertThat(actors.actAs("admin", () -> incidents.why(incident)))
                .isEqualTo("It is P3 (medium) because the impact is significant and the urgency is medium.");
        assertThat(get("/api/incidents/" + number).get("correlationId").asText())
                .isEqualTo("WHY0000045");
        assertThat(directory.person("caller-2403").orElseThrow().active()).isFalse();
        assertThat(directory.team("group-56").orElseThrow().active()).isFalse();
    }

    @Test
    void takesAFormWithAFileAndActsOncePerKey() {
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\log.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"
                + Log.HEADER + "\n" + Log.row("FORM1", "Closed", 0, "1/3/2016 09:00") + "\r\n--x--\r\n";
        var type = MediaType.parseMediaType("multipart/form-data; boundary=x");
        var first = post("", form.getBytes(UTF_8), type, Map.of("Idempotency-Key", "form-1"));
        var second = post("", form.getBytes(UTF_8), type, Map.of("Idempotency-Key", "form-1"));

        var ended = ended(first);
        assertThat(ended.get("fileName").asText()).isEqualTo("log.csv");
        assertThat(figures(ended)).containsEntry("incidentsNew", 1L);
        assertThat(second.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
    }

    @Test
    void reportsRowsThatCannotBeReadAndReadsTheOthers() {
        var good = Log.row("BAD1", "Active", 1, "1/3/2016 08:10");
        var lines = List.of(
                Log.HEADER,
                Log.row("BAD1", "New", 0, "1/3/2016 08:00"),
                good.replace("Active", "Asleep"),
                good.replace("BAD1", "?"),
                good.replace("08:10", "8 o'clock"),
                good + ",more",
                good.replace("2 - Medium,2", "7,2"),
                good,
                good,
                good.replace("3 - Moderate", "1 - Critical").replace("08:10", "09:10"),
                Log.row("BAD1", "-100", 3, "1/3/2016 10:00").replace("3 - Moderate", "1 - Critical"));
        var done = imported("", lines);

        assertThat(figures(done))
                .containsEntry("rowsLeftOut", 6L)
                .containsEntry("events", 4L)
                .containsEntry("priorityDifferent", 2L);
        var report = done.get("report").asText();
        var page = get(report + "?limit=5");
        assertThat(page.get("rows").asLong()).isEqualTo(9);
        assertThat(page.get("lines").findValuesAsText("line")).containsExactly("3", "4", "5", "6", "7");
        var rest = get(report + "?after=" + page.get("next").asText());
        assertThat(rest.get("lines").findValuesAsText("line")).containsExactly("9", "10", "11", "11");
        assertThat(rest.has("next") && !rest.get("next").isNull()).isFalse();
        assertThat(text(report, new MediaType("text", "csv")).getBody().lines())
                .hasSize(10)
                .contains("4,,yes,number is missing", "9,,yes,the same row as one before it");
        assertThat(count("select count(*) from millrace.incident where correlation_id = 'BAD1' and priority = 'P1'"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotTheLogAndNamesWhatIsMissing() {
        var garbage = post("", "a;b;c\n1;2;3\n");

        assertThat(garbage.getStatusCode().value()).isEqualTo(400);
        assertThat(garbage.getBody().get("field").asText()).isEqualTo("file");
        assertThat(garbage.getBody().get("detail").asText()).contains("no column number, incident_state");
        assertThat(post("", "").getStatusCode().value()).isEqualTo(400);
        assertThat(post("?zone=Nowhere", Log.HEADER).getBody().get("field").asText())
                .isEqualTo("zone");
        assertThat(post("?until=soon", Log.HEADER).getBody().get("field").asText())
                .isEqualTo("until");
        assertThat(get("/api/imports/999999").get("status").asInt()).isEqualTo(404);
    }

    @Test
    void readsDatesInTheZoneThatIsGiven() {
        imported("?zone=Asia/Kolkata", List.of(Log.HEADER, Log.row("ZONE1", "Closed", 0, "1/3/2016 09:00")));

        assertThat(
                        count(
                                "select count(*) from millrace.incident where correlation_id = 'ZONE1' and closed_at = '2016-03-01T03:30:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void readsOneFileAfterTheOther() {
        var accepted = List.of("ONE", "TWO", "THREE").stream()
                .map(prefix -> post("", String.join("\n", renamed(prefix, Log.extract()))))
                .toList();

        Instant before = Instant.EPOCH;
        for (var one : accepted) {
            var ended = ended(one);
            assertThat(figures(ended)).containsEntry("incidentsNew", 50L);
            assertThat(Instant.parse(ended.get("startedAt").asText())).isAfterOrEqualTo(before);
            before = Instant.parse(ended.get("finishedAt").asText());
        }
    }

    @Test
    void readsNoMoreRowsOfOneIncidentThanAnyCanHave() {
        var lines = new ArrayList<String>();
        lines.add(Log.HEADER);
        for (var change = 0; change < WaitingRows.MOST_EVENTS + 2; change++) {
            lines.add(Log.row("MANY1", "Active", change, "1/3/2016 09:00"));
        }

        assertThat(figures(imported("", lines)))
                .containsEntry("eventsWritten", (long) WaitingRows.MOST_EVENTS)
                .containsEntry("rowsLeftOut", 2L);
    }

    @Test
    void readsALogWithoutRows() {
        assertThat(figures(imported("", List.of(Log.HEADER)))).containsEntry("incidents", 0L);
    }

    @Test
    void letsOnlyThoseImportWhoMay() {
        directory.register(new Person("importing-agent", "Agent", null, Person.Kind.HUMAN, true, Set.of(Role.AGENT)));

        assertThatThrownBy(() -> actors.actAs("importing-agent", () -> get()))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("You may not import records.");
    }

    @Autowired
    private Imports imports;

    private Object get() {
        return imports.newest(1);
    }

    private String number(String original) {
        return jdbc.sql("select number from millrace.incident where correlation_id = ?")
                .param(original)
                .query(String.class)
                .single();
    }

    static List<String> renamed(String prefix, List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("^INC", prefix)).toList();
    }
}
