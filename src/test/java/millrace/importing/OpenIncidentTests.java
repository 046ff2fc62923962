package millrace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import millrace.directory.Directory;
import millrace.engine.OpenUserTask;
import millrace.engine.Processes;
import millrace.importing.servicenow.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Incidents that are still open enter their process where they stand. */
@TestPropertySource(properties = "spring.application.name=millrace-open-incidents")
class OpenIncidentTests extends ImportJourney {

    @Autowired
    private Processes processes;

    @Autowired
    private Directory directory;

    @ParameterizedTest
    @CsvSource({
        "New, TRIAGE, NOBODY, userTask_triageIncident",
        "Active, INVESTIGATE, NOBODY, userTask_diagnoseIncident",
        "Awaiting User Info, INVESTIGATE, REQUESTER, userTask_diagnoseIncident",
        "Awaiting Evidence, INVESTIGATE, REQUESTER, userTask_diagnoseIncident",
        "Awaiting Vendor, INVESTIGATE, SUPPLIER, userTask_diagnoseIncident",
        "Awaiting Problem, INVESTIGATE, PROBLEM, userTask_diagnoseIncident"
    })
    void enterWhereTheyStand(String state, String phase, String waitsFor, String task) {
        var original = "OPEN-" + state.replace(' ', '-');
        imported("", List.of(Log.HEADER, Log.row(original, state, 0, "1/3/2016 08:10")));

        var row = row(original);
        assertThat(row)
                .containsEntry("phase", phase)
                .containsEntry("waits_for", waitsFor)
                .containsEntry("team", "group-3")
                .containsEntry("assignee", null);
        assertThat(directory.team("group-3").orElseThrow().active()).isTrue();
        var number = (String) row.get("number");
        assertThat(processes.openTasks(number))
                .extracting(OpenUserTask::elementId)
                .containsExactly(task);
        assertThat(waits(number)).isEqualTo(waitsFor.equals("NOBODY") ? 0 : 1);
    }

    @Test
    void nameTheirItemsByNumbersOfOurs() {
        imported(
                "",
                List.of(
                        Log.HEADER + ",cmdb_ci",
                        Log.row("ITEM-1", "New", 0, "1/3/2016 08:10") + ",Mail relay",
                        Log.row("ITEM-2", "Active", 0, "1/3/2016 08:10") + ",Mail relay",
                        Log.row("ITEM-3", "Active", 0, "1/3/2016 08:10") + ",?"));

        var item = jdbc.sql("select i.number from millrace.item i join millrace.item_source s on s.item = i.id"
                        + " where s.source = 'SERVICENOW' and s.external_id = 'Mail relay' and i.name = 'Mail relay'")
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select array_to_string(affected_items, ' ') from millrace.incident"
                                + " where correlation_id like 'ITEM-%' order by correlation_id")
                        .query(String.class)
                        .list())
                .containsExactly(item, item, "");
        assertThat(count("select count(*) from millrace.affected_item where item = ?", item))
                .isEqualTo(2);
    }

    @Test
    void areClosedFromPendingReviewOnByTheProcess() {
        imported("", List.of(Log.HEADER, Log.row("OPEN-R", "Resolved", 0, "1/3/2016 08:10")));

        // nobody can be asked: the caller is no longer here; a category is still missing, which a person adds
        var row = row("OPEN-R");
        assertThat(row).containsEntry("phase", "RESOLVED").containsEntry("resolution_code", "IMPORTED");
        assertThat(processes.openTasks((String) row.get("number")))
                .extracting(OpenUserTask::elementId)
                .containsExactly("userTask_completeClosure");
        assertThat(count(
                        "select count(*) from millrace.timeline where record = ? and to_value = 'PENDING_REVIEW'",
                        row.get("number")))
                .isEqualTo(1);
    }

    @Test
    void areThoseThatWereOpenWhereTheLogIsCut() {
        var done = imported("?until=2016-03-03", ImportTests.renamed("CUT", Log.extract()));

        var figures = figures(done);
        assertThat(figures)
                .containsEntry("incidentsNew", 44L)
                .containsEntry("incidentsOpen", 42L)
                .containsEntry("rowsLeftOut", 0L);
        assertThat(figures.get("events") + figures.get("eventsAfterCut")).isEqualTo(399);
        assertThat(jdbc.sql(
                                """
                                select phase || ' ' || waits_for as stands, count(*) as n from millrace.incident
                                where correlation_id like 'CUT%' group by 1""")
                        .query((row, n) -> Map.entry(row.getString("stands"), row.getLong("n")))
                        .list())
                .containsExactlyInAnyOrder(
                        Map.entry("TRIAGE NOBODY", 4L),
                        Map.entry("INVESTIGATE NOBODY", 5L),
                        Map.entry("INVESTIGATE REQUESTER", 7L),
                        Map.entry("INVESTIGATE PROBLEM", 1L),
                        Map.entry("RESOLVED NOBODY", 25L),
                        Map.entry("CLOSED NOBODY", 2L));

        var whole = imported("", ImportTests.renamed("CUT", Log.extract()));
        assertThat(figures(whole)).containsEntry("incidentsAlreadyHere", 44L).containsEntry("incidentsNew", 6L);
    }

    private Map<String, Object> row(String original) {
        return jdbc.sql("select * from millrace.incident where correlation_id = ?")
                .param(original)
                .query()
                .singleRow();
    }

    /** How many answers the running process of the incident waits for. */
    private long waits(String number) {
        return count(
                """
                select count(*) from act_ru_event_subscr s join act_ru_execution e on e.id_ = s.execution_id_
                join act_ru_execution p on p.id_ = e.proc_inst_id_
                where p.business_key_ = ? and s.event_name_ in ('RequesterAnswered', 'SupplierAnswered', 'ProblemSolved')""",
                number);
    }
}
