package millrace.engine.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import millrace.engine.EngineTest;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class TaskDoorTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SampleRecord sample;

    private String number;
    private String task;

    @BeforeEach
    void startOne() {
        sample.reset();
        number = "S-" + UUID.randomUUID();
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
        task = processes.openTasks(number).get(0).id();
    }

    private RequestSpecification as(String person, String... groups) {
        return given().port(port)
                .basePath("/engine-rest")
                .header("X-User", person)
                .header("X-Groups", String.join(",", groups))
                .contentType("application/json");
    }

    private ValidatableResponse complete(String variables) {
        return as("nat", "network")
                .body("{\"variables\":" + variables + "}")
                .post("/task/" + task + "/complete")
                .then();
    }

    @Test
    void handsCheckedValuesToThePracticeAndOnlyItsAnswerToTheProcess() {
        sample.followUp = execution -> {
            assertThat(execution.getVariable("outcome")).isEqualTo("DONE");
            assertThat(execution.hasVariable("note")).isFalse();
        };
        complete(
                        "{\"outcome\":{\"value\":\"DONE\"},\"note\":{\"value\":\"ok\"},\"amount\":{\"value\":\"3\"},\"inner\":{\"value\":null}}")
                .statusCode(204);
        assertThat(sample.form.submitted.get(number))
                .containsExactlyInAnyOrderEntriesOf(Map.of("outcome", "DONE", "note", "ok", "amount", 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void refusesAKeyThatIsNotOnTheForm(String door) {
        as("nat", "network")
                .body("{\"variables\":{\"outcome\":{\"value\":\"DONE\"},\"priority\":{\"value\":\"P1\"}}}")
                .post("/task/" + task + door)
                .then()
                .statusCode(400)
                .body("message", containsString("priority: is not a field"));
        assertThat(sample.form.submitted).doesNotContainKey(number);
        assertThat(processes.openTasks(number)).hasSize(1);
    }

    @Test
    void refusesAMissingDecision() {
        complete("{}").statusCode(400).body("message", containsString("outcome: is required"));
    }

    @Test
    void refusesSerialisedObjects() {
        complete(
                        "{\"outcome\":{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":"
                                + "{\"objectTypeName\":\"x\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}")
                .statusCode(400);
        assertThat(sample.form.submitted).doesNotContainKey(number);
    }

    @Test
    void takesEverythingBackWhenThePracticeRefuses() {
        sample.form.onSubmit = record -> {
            throw millrace.engine.EngineRefusal.badInput("note: says nothing.");
        };
        complete("{\"outcome\":{\"value\":\"DONE\"}}")
                .statusCode(400)
                .body("message", containsString("note: says nothing"));
        assertThat(processes.openTasks(number)).hasSize(1);
    }

    @Test
    void asksWhetherThePersonMayBeforeThePracticeHearsOfIt() {
        as("eve", "workplace")
                .body("{\"variables\":{\"outcome\":{\"value\":\"DONE\"}}}")
                .post("/task/" + task + "/complete")
                .then()
                .statusCode(403);
        assertThat(sample.form.submitted).doesNotContainKey(number);
    }

    @Test
    void fillsTheFormFromThePracticeWithoutStoringAnything() {
        as("nat", "network")
                .get("/task/" + task + "/form-variables")
                .then()
                .statusCode(200)
                .body("title.value", equalTo("Sample " + number));
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("title")
                        .variableValueEquals("title", "Sample " + number)
                        .count())
                .isZero();
    }

    @Test
    void takesNoValuesForATaskWithoutAForm() {
        String bare = "B-" + UUID.randomUUID();
        processes.start("engine-bare", bare, Map.of());
        task = processes.openTasks(bare).get(0).id();
        complete("{\"x\":{\"value\":\"y\"}}")
                .statusCode(400)
                .body("message", containsString("x: this task has no form"));
        complete("{}").statusCode(204);
    }

    @Test
    void checksTheStartForm() {
        String id = as("x", "camunda-admin")
                .get("/process-definition/key/engine-sample")
                .path("id");
        as("x", "camunda-admin")
                .body("{\"variables\":{\"evil\":{\"value\":\"1\"}}}")
                .post("/process-definition/" + id + "/submit-form")
                .then()
                .statusCode(400)
                .body("message", containsString("evil: is not a field"));
    }

    @Test
    void offersWhatCanBeChosenNow() {
        deployedForm()
                .body("components.find { it.key == 'place' }.type", equalTo("select"))
                .body("components.find { it.key == 'place' }.values.label", contains("The cellar", "The roof"))
                .body("components.find { it.key == 'place' }.values.value", contains("cellar", "roof"))
                .body("components.find { it.key == 'outcome' }.values.value", contains("DONE", "AGAIN"));
        as("x", "camunda-admin")
                .get("/process-definition/key/engine-sample/deployed-start-form")
                .then()
                .statusCode(200)
                .body("components[1].components[0].values.value", contains("cellar", "roof"));
    }

    @Test
    void letsPeopleWriteWhereTheListIsTooLong() {
        sample.places =
                IntStream.range(0, 501).mapToObj(floor -> "floor " + floor).toList();
        deployedForm().body("components.find { it.key == 'place' }.type", equalTo("textfield"));
        complete("{\"outcome\":{\"value\":\"DONE\"},\"place\":{\"value\":\"roof\"}}")
                .statusCode(204);
        assertThat(sample.form.submitted.get(number)).containsEntry("place", "roof");
    }

    private ValidatableResponse deployedForm() {
        return as("nat", "network")
                .get("/task/" + task + "/deployed-form")
                .then()
                .statusCode(200);
    }

    @Test
    void saysThatATaskIsGone() {
        as("nat", "network").get("/task/nonsense/deployed-form").then().statusCode(404);
    }
}
