package millrace.cmdb.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.security.Passwords;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work on the configuration as people do it: over HTTP, in the running product; timers pass when the test says so. */
@MillraceTest
abstract class ConfigurationWork {

    private static final String PASSWORD = "a-long-journey";

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Autowired
    private ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        if (passwords.exists("manager")) {
            return;
        }
        person("desk", Role.AGENT);
        person("ops", Role.AGENT);
        person("ops2", Role.AGENT);
        person("user", Role.REQUESTER);
        person("manager", Role.MANAGER);
        directory.register(new Team("service-desk", "Service desk", "desk", true, Set.of("desk")));
        directory.register(new Team("operations", "Operations", "ops2", true, Set.of("ops", "ops2")));
    }

    private void person(String key, Role role) {
        directory.register(
                new Person(key, "Name of " + key, key + "@millrace.example", Person.Kind.HUMAN, true, Set.of(role)));
        passwords.set(key, PASSWORD);
    }

    RequestSpecification as(String person) {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .auth()
                .preemptive()
                .basic(person, PASSWORD)
                .contentType("application/json")
                .accept("application/json, application/problem+json");
    }

    /** Adds an item and returns its number. */
    String item(Map<String, ?> fields) {
        var all = new HashMap<String, Object>(Map.of("type", "server"));
        all.putAll(fields);
        return as("manager")
                .body(all)
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    Map<String, Object> read(String item) {
        return as("manager")
                .get("/api/items/" + item)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    /** What the timeline of an item says, the oldest first. */
    List<String> notes(String item) {
        return jdbc.sql("select note from millrace.timeline where record = ? and note is not null order by id")
                .param(item)
                .query(String.class)
                .list();
    }

    /** Lets the timer pass by which the process looks for what is due. */
    void letTheTimeCome(String process) {
        jobs.createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(timer -> timer.getProcessInstanceId() == null)
                .findFirst()
                .ifPresentOrElse(timer -> jobs.executeJob(timer.getId()), () -> {
                    throw new AssertionError("nothing starts " + process + " by itself");
                });
    }

    /** Lets the patience with whoever was asked about the item end. */
    void letThePatienceEnd(String person, String item) {
        var instance = (String) tasks(person, item).get(0).get("processInstanceId");
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId());
    }

    /** The open user tasks of a record, as the engine shows them to the person. */
    List<Map<String, Object>> tasks(String person, String number) {
        return as(person)
                .get("/engine-rest/task?maxResults=50&processInstanceBusinessKey=" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    String assignee(String person, String number) {
        var open = tasks(person, number);
        assertThat(open).hasSize(1);
        return (String) open.get(0).get("assignee");
    }

    /** What the form of a task shows when it is opened. */
    Map<String, Object> form(String person, String task) {
        Map<String, Map<String, Object>> shown = as(person)
                .get("/engine-rest/task/" + task + "/form-variables")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        var values = new HashMap<String, Object>();
        shown.forEach((key, value) -> values.put(key, value.get("value")));
        return values;
    }

    Response submit(String person, String task, Map<String, ?> form) {
        var variables = new HashMap<String, Object>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return as(person).body(Map.of("variables", variables)).post("/engine-rest/task/" + task + "/submit-form");
    }
}
