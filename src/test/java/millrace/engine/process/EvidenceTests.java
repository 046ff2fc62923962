package millrace.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.engine.DecisionMade;
import millrace.engine.DecisionTables;
import millrace.engine.EngineTest;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import millrace.engine.SampleModels.Seen;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EvidenceTests {

    @Autowired
    private Processes processes;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private SampleRecord sample;

    @Autowired
    private Seen seen;

    private String number;

    @BeforeEach
    void nameOne() {
        sample.reset();
        number = "R-" + UUID.randomUUID();
    }

    private void start() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    @Test
    void publishesTheEvidenceOfADecision() {
        start();
        assertThat(seen.decisions(number)).singleElement().satisfies(decision -> {
            assertThat(decision.decision()).isEqualTo("sample-priority");
            assertThat(decision.version()).isPositive();
            assertThat(decision.definitionId()).startsWith("sample-priority:");
            assertThat(decision.inputs()).isEqualTo(Map.of("impact", "WIDE", "urgency", "HIGH"));
            assertThat(decision.ruleId()).isEqualTo("rule_high");
            assertThat(decision.sentence()).isEqualTo("Wide impact and high urgency are critical.");
            assertThat(decision.outputs()).isEqualTo(Map.of("priority", "P1"));
            assertThat(decision.at()).isNotNull();
        });
    }

    @Test
    void decidesOutsideOfProcessesWithoutATrace() {
        assertThat(tables.decide("sample-priority", Map.of("impact", "WIDE", "urgency", "LOW")))
                .isEqualTo(Map.of("priority", "P5"));
        assertThat(tables.decide("sample-priority", Map.of("impact", "NONE", "urgency", "LOW")))
                .isEmpty();
        sample.followUp = execution -> tables.decide("sample-priority", Map.of("impact", "WIDE", "urgency", "LOW"));
        start();
        processes.tell(number, "SampleRecovered");
        assertThat(seen.decisions(number)).extracting(DecisionMade::ruleId).containsExactly("rule_high");
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isZero();
    }

    @Test
    void remembersVariablesOfTheProcessButNotOfItsActivities() {
        start();
        processes.set(number, Map.of("title", "Plotter"));
        String id = instance().getId();
        List<HistoricVariableInstance> remembered = history.createHistoricVariableInstanceQuery()
                .processInstanceId(id)
                .list();
        assertThat(remembered)
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("title", "waitsFor", "priority");
        assertThat(history.createHistoricDetailQuery().processInstanceId(id).count())
                .isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .isPositive();
        assertThat(history.createHistoricJobLogQuery().count()).isZero();
    }
}
