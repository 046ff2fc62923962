package millrace.engine.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import millrace.engine.EngineTest;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class ExpressionTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SampleRecord sample;

    private String number;

    @BeforeEach
    void startOne() {
        sample.reset();
        number = "E-" + UUID.randomUUID();
        processes.start("engine-sample", number, Map.of("title", "Printer", "sampleRecord", "in the way"));
    }

    private Object evaluate(String expression) {
        String id = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return commands.execute(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(id);
            return Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${title.getClass().forName('java.lang.Runtime').getMethods()}",
                "${title.bytes}",
                "${execution.getClass()}",
                "${execution.class}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRepositoryService()}",
                "${execution.processEngine}",
                "${execution.setVariable('priority', 'P1')}",
                "${execution.bpmnModelInstance}",
                "${sampleRecord.getClass()}",
                "${sampleRecord.class}",
                "${sampleRecord.hashCode()}",
                "${sampleRecord.inheritedSecret()}",
                "${sampleRecord.secretOfClass()}",
                "${sampleRecord.secretOfPackage()}",
                "${sampleRecord.form}",
                "${sampleFollowUpDelegate.execute(execution)}",
                "${applicationContext}",
                "${environment.getProperty('java.home')}",
                "${dataSource}",
                "${runtimeService}",
                "${processEngine}",
                "${systemProperties}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${Runtime.getRuntime().exec('id')}",
                "${now().getClass()}",
                "${dateTime().getClass()}",
                "${dateTime().getZone()}",
                "${[1].getClass()}"
            })
    void seeNothingButWhatIsListed(String payload) {
        assertThatThrownBy(() -> evaluate(payload)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void seeFacadesDelegatesListenersAndHarmlessValues() {
        assertThat(evaluate("${sampleRecord.urgency(execution)}")).isEqualTo("LOW");
        assertThat(evaluate("${sampleRecord.urgency(execution, 'HIGH', 'x')}")).isEqualTo("HIGH");
        assertThat(evaluate("${execution.processBusinessKey}")).isEqualTo(number);
        assertThat(evaluate("${execution.hasVariable('title') && execution.getVariable('title').startsWith('Pri')}"))
                .isEqualTo(true);
        assertThat(evaluate("${title == 'Printer' && !empty title}")).isEqualTo(true);
        assertThat(evaluate("${sampleFollowUpDelegate}")).isNotNull();
        assertThat(evaluate("${sampleStartListener}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${currentUser()}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}"
            })
    void areRefusedInAdHocQueries(String query) {
        given().port(port)
                .basePath("/engine-rest")
                .header("X-User", "nat")
                .contentType("application/json")
                .body(query)
                .post("/task?maxResults=10")
                .then()
                .statusCode(400)
                .body("message", containsString("xpressions are"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${sampleRecord.impact(null)}",
                "${dateTime().getZone()}",
                "${''.getClass()}",
                "${currentUser().concat('x')}",
                "${now()}${''.getClass()}",
                "#{sampleFollowUpDelegate}"
            })
    void followAGrammarInStoredQueries(String payload) {
        assertThatThrownBy(() -> QueryGrammar.check(payload)).hasMessageContaining("Queries know only");
        assertThatThrownBy(() -> commands.execute(context -> context.getProcessEngineConfiguration()
                        .getExpressionManager()
                        .createExpression(payload)
                        .getValue(null)))
                .hasMessageContaining("Queries know only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                "${currentUserGroups()}",
                "${ now() }",
                "${dateTime().plusDays(2).withTimeAtStartOfDay()}",
                "nat"
            })
    void mayStandInStoredQueries(String expression) {
        commands.execute(context -> context.getProcessEngineConfiguration()
                .getExpressionManager()
                .createExpression(expression)
                .getValue(null));
    }

    @Test
    void doNotReachJavaFromDecisionTables() {
        assertThat(decide("{f: function(x) x + 1, r: f(1)}.r")).hasToString("2");
        String java = "{f: function(x) external {java: {class: \"java.lang.System\", method signature: "
                + "\"getProperty(java.lang.String)\"}}, r: f(\"java.home\")}.r";
        assertThatThrownBy(() -> decide(java)).hasMessageContaining("External functions are disabled");
    }

    private Object decide(String output) {
        String table =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x"><decision id="t" name="t" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P1D">
                <decisionTable id="dt"><output id="o" name="o"/><rule id="r"><outputEntry id="e"><text>%s</text></outputEntry></rule></decisionTable>
                </decision></definitions>
                """
                        .formatted(output);
        return commands.execute(context -> settings()
                .getDmnEngine()
                .evaluateDecisionTable("t", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), Map.of())
                .getFirstResult()
                .getSingleEntry());
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
