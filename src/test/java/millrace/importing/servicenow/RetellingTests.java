package millrace.importing.servicenow;

import static millrace.importing.servicenow.Log.HEADER;
import static millrace.importing.servicenow.Log.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import millrace.importing.servicenow.Log.Read;
import millrace.incident.Awaited;
import millrace.incident.Category;
import millrace.incident.PastIncident;
import millrace.incident.Phase;
import millrace.incident.ResolutionCode;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetellingTests {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void tellsAClosedIncidentFromItsEvents() throws UnreadableRow {
        var incident = retell(
                row("INC1", "New", 0, "1/3/2016 08:10"),
                row("INC1", "Active", 1, "1/3/2016 09:00").replace("Group 3", "Group 7"),
                row("INC1", "Resolved", 2, "1/3/2016 10:00").replace("Group 3", "Group 7"),
                row("INC1", "Closed", 3, "6/3/2016 10:00").replace("Group 3", "Group 7"));

        assertThat(incident.phase()).isEqualTo(Phase.CLOSED);
        assertThat(incident.scope().category()).isEqualTo(Category.OTHER);
        assertThat(incident.resolution().code()).isEqualTo(ResolutionCode.IMPORTED);
        assertThat(incident.resolution().notes()).isEqualTo("Closed in ServiceNow with code 5.");
        assertThat(incident.team()).isEqualTo("group-7");
        assertThat(incident.assignee()).isEqualTo("resolver-4");
        assertThat(incident.milestones().openedAt()).isEqualTo("2016-03-01T08:00:00Z");
        assertThat(incident.milestones().triagedAt()).isEqualTo("2016-03-01T09:00:00Z");
        assertThat(incident.milestones().restoredAt()).isEqualTo("2016-03-01T10:00:00Z");
        assertThat(incident.milestones().closedAt()).isEqualTo("2016-03-06T10:00:00Z");
        assertThat(kinds(incident))
                .containsExactly(
                        Kind.LOGGED,
                        Kind.IMPORTED,
                        Kind.ASSIGNED,
                        Kind.ASSIGNED,
                        Kind.IMPORTED,
                        Kind.PHASE_ENTERED,
                        Kind.ASSIGNED,
                        Kind.IMPORTED,
                        Kind.PHASE_ENTERED,
                        Kind.IMPORTED,
                        Kind.CLOSED);
    }

    @Test
    void tellsReopeningsAndForgetsTheRestorationBeforeThem() throws UnreadableRow {
        var incident = retell(
                row("INC1", "Resolved", 0, "1/3/2016 08:10"),
                row("INC1", "Active", 1, "1/3/2016 09:00"),
                row("INC1", "Resolved", 2, "1/3/2016 10:00"),
                row("INC1", "Awaiting User Info", 3, "1/3/2016 11:00"));

        assertThat(incident.milestones().reopenings()).isEqualTo(2);
        assertThat(incident.milestones().reopenedAt()).isEqualTo("2016-03-01T11:00:00Z");
        assertThat(incident.milestones().restoredAt()).isNull();
        assertThat(incident.resolution().code()).isNull();
        assertThat(kinds(incident)).filteredOn(Kind.REOPENED::equals).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "New, TRIAGE, NOBODY",
        "Active, INVESTIGATE, NOBODY",
        "Awaiting User Info, INVESTIGATE, REQUESTER",
        "Awaiting Evidence, INVESTIGATE, REQUESTER",
        "Awaiting Vendor, INVESTIGATE, SUPPLIER",
        "Awaiting Problem, INVESTIGATE, PROBLEM",
        "Resolved, PENDING_REVIEW, NOBODY",
        "Closed, CLOSED, NOBODY"
    })
    void knowsWhereEachStateStands(String state, Phase phase, Awaited awaited) throws UnreadableRow {
        var incident = retell(row("INC1", state, 0, "1/3/2016 08:10"));

        assertThat(incident.phase()).isEqualTo(phase);
        assertThat(incident.waitsFor()).isEqualTo(awaited);
    }

    @Test
    void keepsTheStateWhereTheOriginalHasLostIt() throws UnreadableRow {
        var incident = retell(row("INC1", "Active", 0, "1/3/2016 08:10"), row("INC1", "-100", 1, "1/3/2016 09:00"));

        assertThat(incident.phase()).isEqualTo(Phase.INVESTIGATE);
        assertThat(kinds(incident)).filteredOn(Kind.IMPORTED::equals).hasSize(2);
    }

    @Test
    void givesTheWorkOfSomebodyWhoIsNotHereToTheTeam() throws UnreadableRow {
        var incident = retell(row("INC1", "Active", 0, "1/3/2016 08:10"));

        assertThat(incident.assignee()).isNull();
        assertThat(incident.team()).isEqualTo("group-3");
        assertThat(incident.timeline())
                .last()
                .extracting(TimelineEntry::at, TimelineEntry::from, TimelineEntry::actor)
                .containsExactly(NOW, "resolver-4", "millrace");
    }

    @Test
    void givesWorkThatNobodyHasToTheDesk() throws UnreadableRow {
        var incident = retell(row("INC1", "Active", 0, "1/3/2016 08:10").replace("Group 3,Resolver 4", "?,?"));

        assertThat(incident.team()).isEqualTo("service-desk");
        assertThat(incident.scope().category()).isNull();
    }

    @Test
    void opensNoIncidentAfterItsFirstEvent() throws UnreadableRow {
        var incident = retell(row("INC1", "Active", 0, "1/3/2016 07:10"));

        assertThat(incident.milestones().openedAt()).isEqualTo("2016-03-01T07:10:00Z");
    }

    @Test
    void asksTheBackfilledTimeOnlyWhereNoEventTellsIt() throws UnreadableRow {
        assertThat(retell(row("INC1", "Closed", 0, "1/3/2016 10:00"))
                        .milestones()
                        .restoredAt())
                .isEqualTo("2016-03-01T09:30:00Z");
        assertThat(retell(row("INC1", "Closed", 0, "1/3/2016 10:00").replace("1/3/2016 09:30", "?"))
                        .milestones()
                        .restoredAt())
                .isEqualTo("2016-03-01T10:00:00Z");
    }

    @Test
    void tellsTheSameWhateverOrderTheFileHas() throws UnreadableRow {
        var lines = new ArrayList<>(Log.extract());
        var header = lines.remove(0);
        var sorted = told(header, lines);
        for (var seed = 1; seed <= 3; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(told(header, lines)).isEqualTo(sorted);
        }
        assertThat(sorted).hasSize(50);
        assertThat(sorted.stream()
                        .mapToInt(one -> one.milestones().reopenings())
                        .sum())
                .isEqualTo(18);
    }

    private static List<PastIncident> told(String header, List<String> lines) throws UnreadableRow {
        var events = Read.of(header + "\n" + String.join("\n", lines)).events(UTC);
        var retelling = new Retelling(new RowReader(UTC), key -> false, NOW);
        return events.stream()
                .map(LogEvent::number)
                .distinct()
                .sorted()
                .map(number -> retelling.retell(
                        events.stream()
                                .filter(event -> event.number().equals(number))
                                .toList(),
                        Optional.empty()))
                .toList();
    }

    private static PastIncident retell(String... rows) throws UnreadableRow {
        var content = String.join(
                "\n", Stream.concat(Stream.of(HEADER), Stream.of(rows)).toList());
        return new Retelling(new RowReader(UTC), key -> false, NOW)
                .retell(Read.of(content).events(UTC), Optional.empty());
    }

    private static List<Kind> kinds(PastIncident incident) {
        return incident.timeline().stream().map(TimelineEntry::kind).toList();
    }
}
