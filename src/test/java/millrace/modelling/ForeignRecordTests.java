package millrace.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.engine.Facade;
import millrace.engine.TaskForm;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** A designer's own process that runs under the number of somebody's record gets nothing of the record, by no bean that models see. */
class ForeignRecordTests extends ModelerJourney {

    private static final String PLAIN = "${true}";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    private String number;
    private String standing;

    @BeforeEach
    void reportOne() {
        number = report("HIGH").extract().path("number");
        standing = standing();
    }

    @AfterEach
    void takeTheirProcessesAway() {
        repository.createProcessDefinitionQuery().processDefinitionKeyLike("foreign-%").list().stream()
                .forEach(process -> repository.deleteDeployment(process.getDeploymentId(), true));
    }

    @Test
    void startsUnderNoNumberOfARecord() {
        deployOne("foreign-start", task(" camunda:expression=\"${true}\"", ""));
        var answer = as("designer")
                .body(Map.of("businessKey", number))
                .post("/engine-rest/process-definition/key/foreign-start/start");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().asString()).contains("businessKey: " + number);
    }

    @Test
    void asksAndChangesNothingByAnyBean() {
        var entries = entries();
        assertThat(entries).hasSizeGreaterThan(25);
        var believed = new ArrayList<String>();
        entries.forEach((entry, element) -> {
            var id = "foreign-" + entry.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
            deployOne(id, element);
            var answer = goOn(foreign(id));
            if (answer.statusCode() != 400
                    || !answer.body().asString().matches("(?s).*(belongs to no record|may not do what only).*")) {
                believed.add(
                        entry + ": " + answer.statusCode() + " " + answer.body().asString());
            }
        });
        assertThat(believed).isEmpty();
        assertThat(standing()).isEqualTo(standing);
    }

    @Test
    void showsAndTakesNothingByAnyForm() {
        var believed = new ArrayList<String>();
        context.getBeansOfType(TaskForm.class).values().stream()
                .map(TaskForm::id)
                .forEach(form -> {
                    var id = "foreign-form-" + form;
                    deployOne(
                            id,
                            "<userTask id=\"next\" camunda:assignee=\"${'designer'}\" camunda:formRef=\"" + form
                                    + "\" camunda:formRefBinding=\"latest\"/>");
                    var instance = foreign(id);
                    assertThat(goOn(instance).statusCode()).isEqualTo(204);
                    var shown = as("designer").get("/engine-rest/task/{task}/form-variables", taskOf(instance));
                    var taken = as("designer")
                            .body(Map.of("variables", filled(form)))
                            .post("/engine-rest/task/{task}/submit-form", taskOf(instance));
                    if (shown.statusCode() < 400
                            || taken.statusCode() < 400
                            || !taken.body().asString().matches("(?s).*(belongs to no record|It is not there).*")) {
                        believed.add("%s: %s, %s"
                                .formatted(
                                        form,
                                        shown.body().asString(),
                                        taken.body().asString()));
                    }
                });
        assertThat(believed).isEmpty();
        assertThat(standing()).isEqualTo(standing);
    }

    /** Every way in which a model reaches a bean, as the element that does it. */
    private Map<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        beans(JavaDelegate.class).forEach(name -> entries.put(name, task(bean(name), "")));
        beans(ExecutionListener.class)
                .filter(name -> name.endsWith("Listener"))
                .forEach(name -> entries.put(
                        name,
                        task(
                                " camunda:expression=\"" + PLAIN + "\"",
                                "<camunda:properties><camunda:property name=\"phase\" value=\"RESOLVED\"/></camunda:properties>"
                                        + "<camunda:executionListener event=\"start\"" + listener(name) + "/>")));
        beans(TaskListener.class)
                .filter(name -> name.endsWith("Listener"))
                .forEach(name -> entries.put(
                        name,
                        "<userTask id=\"next\"><extensionElements><camunda:taskListener event=\"create\""
                                + listener(name) + "/></extensionElements></userTask>"));
        context.getBeansWithAnnotation(Facade.class).forEach((name, facade) -> methods(facade)
                .forEach(method -> entries.put(
                        name + " " + method.getName() + " " + "x".repeat(method.getParameterCount()),
                        task(" camunda:expression=\"${" + name + "." + call(method) + "}\"", ""))));
        return entries;
    }

    private Stream<String> beans(Class<?> type) {
        return Arrays.stream(context.getBeanNamesForType(type));
    }

    /** What a façade declares; what does not take the execution can be about no record, so it takes nothing at all. */
    private static Stream<Method> methods(Object facade) {
        var all = Arrays.stream(ClassUtils.getUserClass(facade).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(Collectors.partitioningBy(
                        method -> Arrays.asList(method.getParameterTypes()).contains(DelegateExecution.class)));
        assertThat(all.get(false)).allMatch(method -> method.getParameterCount() == 0);
        return all.get(true).stream();
    }

    private static String call(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(type -> type == DelegateExecution.class ? "execution" : "'x'")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String bean(String name) {
        return " camunda:delegateExpression=\"${" + name + "}\"";
    }

    private static String listener(String name) {
        return " delegateExpression=\"${" + name + "}\"";
    }

    private static String task(String attributes, String extensions) {
        return "<serviceTask id=\"next\"" + attributes + "><extensionElements>" + extensions
                + "</extensionElements></serviceTask>";
    }

    private void deployOne(String id, String element) {
        var process =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="begun"/>
                <sequenceFlow id="a" sourceRef="begun" targetRef="first"/><userTask id="first" camunda:assignee="${'designer'}"/>
                <sequenceFlow id="b" sourceRef="first" targetRef="next"/>%s</process></definitions>
                """
                        .formatted(id, element);
        var answer = deploy("designer", id + ".bpmn", process);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** An instance that has the number of the record all the same, as one could from before this was refused. */
    private String foreign(String id) {
        var values = Map.of(
                "impact", Map.of("value", "LOW"),
                "priority", Map.of("value", "P5"),
                "assignedTeam", Map.of("value", "network"),
                "title", Map.of("value", "Not mine"));
        String instance = as("designer")
                .body(Map.of("variables", values))
                .post("/engine-rest/process-definition/key/{id}/start", id)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        // the listener that logs an incident asks for no number, so it would log another one
        if (!id.contains("startlistener")) {
            jdbc.sql("update public.act_ru_execution set business_key_ = ? where id_ = ?")
                    .params(List.of(number, instance))
                    .update();
        }
        return instance;
    }

    private io.restassured.response.Response goOn(String instance) {
        return as("designer").body("{}").post("/engine-rest/task/{task}/complete", taskOf(instance));
    }

    private String taskOf(String instance) {
        return as("designer")
                .get("/engine-rest/task?maxResults=1&processInstanceId=" + instance)
                .path("[0].id");
    }

    /** What each form wants, as its file says. */
    private static Map<String, Object> filled(String form) {
        return switch (form) {
            case "triage-incident" -> Map.of("triageOutcome", value("INVESTIGATE"), "category", value("ACCESS"));
            case "diagnose-incident" ->
                Map.of(
                        "diagnosis", value("RESTORED"),
                        "category", value("ACCESS"),
                        "resolutionNotes", value("Not mine"));
            case "verify-item" -> Map.of("verification", value("RETIRED"));
            case "confirm-resolution" -> Map.of("confirmation", value("CONFIRMED"));
            default -> Map.of("category", value("ACCESS"), "resolutionCode", value("FIXED"), "cause", value("None"));
        };
    }

    private static Map<String, String> value(String value) {
        return Map.of("value", value);
    }

    /** Everything there is about records. */
    private String standing() {
        var digest = "select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from millrace.%s t";
        return Stream.of("incident", "timeline", "decision", "item")
                .map(table ->
                        jdbc.sql(digest.formatted(table)).query(String.class).single())
                .collect(Collectors.joining("\n"));
    }
}
