package millrace.engine.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.http.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.engine.EngineTest;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class SideDoorsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private SampleRecord sample;

    private String number;
    private String instance;
    private String task;

    @BeforeEach
    void startOne() {
        sample.reset();
        grantEverything();
        number = "D-" + UUID.randomUUID();
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
        task = processes.openTasks(number).get(0).id();
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    // the caller may do everything as far as grants go: that the record stays true is not a question of grants
    private void grantEverything() {
        for (Resources resource : List.of(Resources.TASK, Resources.PROCESS_INSTANCE, Resources.PROCESS_DEFINITION)) {
            if (authorizations
                            .createAuthorizationQuery()
                            .userIdIn("root")
                            .resourceType(resource)
                            .count()
                    == 0) {
                Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setUserId("root");
                grant.setResource(resource);
                grant.setResourceId(Authorization.ANY);
                grant.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(grant);
            }
        }
    }

    private io.restassured.response.ValidatableResponse call(Method method, String path, String body) {
        return given().port(port)
                .basePath("/engine-rest")
                .header("X-User", "root")
                .header("X-Groups", "camunda-admin")
                .contentType("application/json")
                .body(body)
                .request(method, path.replace("{task}", task).replace("{instance}", instance))
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/task/{task}/variables/outcome|{\"value\":\"DONE\"}",
                "PUT|/task/{task}/localVariables/outcome|{\"value\":\"DONE\"}",
                "POST|/task/{task}/variables|{\"modifications\":{\"x\":{\"value\":1}}}",
                "DELETE|/task/{task}/variables/title|{}",
                "POST|/task/{task}/bpmnError|{\"errorCode\":\"any\"}",
                "POST|/task/{task}/bpmnEscalation|{\"escalationCode\":\"any\"}",
                "POST|/task/{task}/delegate|{\"userId\":\"eve\"}",
                "POST|/task/{task}/resolve|{}",
                "PUT|/process-instance/{instance}/variables/priority|{\"value\":\"P1\"}",
                "POST|/process-instance/{instance}/variables|{\"modifications\":{\"priority\":{\"value\":\"P1\"}}}",
                "DELETE|/process-instance/{instance}/variables/title|{}",
                "PUT|/execution/{instance}/localVariables/priority|{\"value\":\"P1\"}",
                "POST|/execution/{instance}/signal|{}",
                "POST|/signal|{\"name\":\"any\"}",
                "POST|/process-instance/{instance}/modification|{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"event_ended\"}]}",
                "POST|/process-instance/{instance}/modification-async|{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"event_ended\"}]}",
                "POST|/process-instance/variables-async|{\"processInstanceIds\":[\"{instance}\"],\"variables\":{\"priority\":{\"value\":\"P1\"}}}",
                "POST|/process-definition/key/engine-sample/start|{\"businessKey\":\"X\",\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"event_ended\"}],\"skipCustomListeners\":true}"
            })
    void areShut(Method method, String path, String body) {
        call(method, path, body.replace("{instance}", instance))
                .statusCode(400)
                .body("message", containsString("not possible from outside"));
        assertThat(processes.openTasks(number)).hasSize(1);
        assertThat(runtime.getVariable(instance, "priority")).isEqualTo("P1");
        assertThat(runtime.getVariable(instance, "title")).isEqualTo("Printer");
    }

    @Test
    void messagesToARunningProcessCarryNoVariables() {
        String message = "{\"messageName\":\"SampleRecovered\",\"businessKey\":\"" + number + "\"%s}";
        call(Method.POST, "/message", message.formatted(",\"processVariables\":{\"priority\":{\"value\":\"P5\"}}"))
                .statusCode(400)
                .body("message", containsString("carries no variables"));
        assertThat(processes.openTasks(number)).hasSize(1);
        call(Method.POST, "/message", message.formatted("")).statusCode(204);
        assertThat(processes.openTasks(number)).isEmpty();
    }
}
