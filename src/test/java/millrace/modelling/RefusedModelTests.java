package millrace.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deployment may not hold, each refused with a sentence that the Modeler shows and that names the element. */
class RefusedModelTests extends ModelerJourney {

    private static final String DELEGATE = "camunda:delegateExpression=\"${mergeIntoParentDelegate}\"";
    private static final String MERGE = "'Merge into parent' (serviceTask_mergeIntoParent) ";
    private static final String TASK_FORM = "camunda:formRef=\"triage-incident\" camunda:formRefBinding=\"latest\"";
    private static final String TASK = "'Triage incident' (userTask_triageIncident) ";
    private static final String INSIDE = "<bpmn:documentation>Links the duplicate";
    private static final String CONDITION = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">";

    static Stream<Arguments> processes() {
        return Stream.of(
                Arguments.of(DELEGATE, "camunda:class=\"com.example.Evil\"", MERGE + "names a Java class"),
                Arguments.of(DELEGATE, "camunda:type=\"shell\"", MERGE + "is done by something outside"),
                Arguments.of(
                        DELEGATE, "camunda:type=\"external\" camunda:topic=\"x\"", MERGE + "waits for an external"),
                Arguments.of(DELEGATE, delegate("nopeDelegate"), MERGE + "names 'nopeDelegate'"),
                Arguments.of(DELEGATE, delegate("enterPhaseListener"), MERGE + "names 'enterPhaseListener'"),
                Arguments.of(DELEGATE, delegate("dataSource"), MERGE + "names 'dataSource'"),
                Arguments.of(DELEGATE, call("runtimeService.suspend()"), MERGE + "uses runtimeService.suspend()"),
                Arguments.of(DELEGATE, call("incidentRecord.explode()"), MERGE + "uses explode()"),
                Arguments.of(DELEGATE, call("incidentRecord.tier()"), MERGE + "uses tier()"),
                Arguments.of(DELEGATE, call("incidentRecord.settings"), MERGE + "uses settings"),
                Arguments.of(DELEGATE, call("execution.setVariable('a', 1)"), MERGE + "uses setVariable()"),
                Arguments.of(DELEGATE, call("''.getClass()"), MERGE + "uses getClass()"),
                Arguments.of(DELEGATE, call("T(x)"), MERGE + "calls T()"),
                Arguments.of(DELEGATE, call("dataSource"), MERGE + "names 'dataSource', which is not open"),
                Arguments.of(DELEGATE, call("environment"), MERGE + "names 'environment', which is not open"),
                Arguments.of(DELEGATE, call("audience.teams(runtimeService)"), MERGE + "names 'runtimeService', which"),
                Arguments.of(DELEGATE, call("caseExecution"), MERGE + "names 'caseExecution', which is not open"),
                Arguments.of(DELEGATE, call("execution"), MERGE + "names 'execution' as if it were a value"),
                Arguments.of(DELEGATE, call("audience"), MERGE + "names 'audience' as if it were a value"),
                Arguments.of(DELEGATE, call("execution['processEngineServices']"), MERGE + "reaches into something by"),
                Arguments.of(DELEGATE, call("a['class']['name']"), MERGE + "reaches into something by brackets"),
                Arguments.of(DELEGATE, call("execution['getId']()"), MERGE + "calls a method by brackets"),
                Arguments.of(DELEGATE, call("execution.processEngineServices"), MERGE + "uses processEngineServices"),
                Arguments.of(DELEGATE, call("incidentRecord.("), MERGE + "has an expression that cannot be read"),
                Arguments.of(
                        INSIDE,
                        extension(
                                        "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>")
                                + INSIDE,
                        MERGE + "has a connector"),
                Arguments.of(
                        INSIDE,
                        extension("<camunda:field name=\"incidents\" stringValue=\"x\"/>") + INSIDE,
                        MERGE + "injects a field"),
                Arguments.of(
                        INSIDE,
                        extension(
                                        "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>")
                                + INSIDE,
                        MERGE + "runs a script"),
                Arguments.of(
                        INSIDE,
                        extension(
                                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:executionListener>")
                                + INSIDE,
                        MERGE + "runs a script"),
                Arguments.of(TASK_FORM, "camunda:formKey=\"embedded:app:forms/x.html\"", TASK + "has a form key"),
                Arguments.of(TASK_FORM, "camunda:formKey=\"https://forms.example/x\"", TASK + "has a form key"),
                Arguments.of(
                        TASK_FORM,
                        "camunda:formRef=\"nope\" camunda:formRefBinding=\"latest\"",
                        TASK + "refers to the form 'nope'"),
                Arguments.of(TASK_FORM, TASK_FORM.replace("latest", "deployment"), TASK + "binds a model otherwise"),
                Arguments.of(
                        "camunda:candidateGroups=\"${audience.teams(execution)}\"",
                        "camunda:candidateGroups=\"service-desk\"",
                        "'Diagnose incident' (userTask_diagnoseIncident) names whom it is offered to"),
                Arguments.of(
                        "decisionRef=\"incident-impact\"",
                        "decisionRef=\"nope\"",
                        "'Determine impact' (businessRuleTask_determineImpact) refers to the decision 'nope'"),
                Arguments.of(
                        " camunda:historyTimeToLive=\"P365D\"",
                        "",
                        "'Incident resolution' (incident-resolution) has no history time to live"),
                Arguments.of(
                        "<camunda:executionListener delegateExpression=\"${incidentStartListener}\" event=\"start\" />",
                        "",
                        "no longer calls incidentStartListener"),
                Arguments.of(
                        "name=\"IncidentReported\"",
                        "name=\"IncidentHeard\"",
                        "no longer started by the message IncidentReported"),
                Arguments.of(
                        "name=\"IncidentCancelled\"",
                        "name=\"IncidentGone\"",
                        "no longer hears the message IncidentCancelled at any time"),
                Arguments.of("value=\"TRIAGE\"", "value=\"TRIAL\"", "phase = TRIAL, which is no phase"),
                Arguments.of(
                        CONDITION,
                        CONDITION.replace(">", " language=\"javascript\">"),
                        "(flow_impactIsNotStated) has an expression in another language"),
                Arguments.of(
                        "sourceRef=\"event_triageBegun\"",
                        "sourceRef=\"event_gone\"",
                        "flow_triageBegunToImpactStated"),
                Arguments.of(
                        "</bpmn:process>",
                        "</bpmn:proces>",
                        "line %d cannot be read".formatted(lineOf("</bpmn:process>"))),
                Arguments.of(
                        "<bpmn:definitions",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions",
                        "cannot be read: a model has no DOCTYPE; take it out"));
    }

    private static long lineOf(String part) {
        String content = file(PROCESS);
        return content.substring(0, content.indexOf(part)).lines().count();
    }

    private static String delegate(String bean) {
        return "camunda:delegateExpression=\"${%s}\"".formatted(bean);
    }

    private static String call(String expression) {
        return "camunda:expression=\"${%s}\"".formatted(expression);
    }

    private static String extension(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    @ParameterizedTest
    @MethodSource("processes")
    void refusesProcessesWithTheElementNamed(String before, String after, String sentence) {
        refuses(PROCESS, changed(PROCESS, before, after), "incident-resolution.bpmn: ", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<rule id=\"rule_minorLow\"> | <rule> | row 16 of 'Incident priority' (incident-priority) has no id",
                "name=\"priority\" typeRef | name=\"rank\" typeRef | answers rank; Millrace needs priority",
                "<text>urgency</text> | <text>hurry</text> | no longer reads urgency",
                "<text>\"MINOR\"</text> | <text>\"MODERATE\"</text> | has no answer for impact MINOR, urgency CRITICAL",
                "<text>\"MINOR\"</text> | <text>\"MODERATE\"</text> | has more than one answer for impact MODERATE, urgency CRITICAL",
                "<outputEntry id=\"outputEntry_minorLow\"> | <outputEntry id=\"outputEntry_minorLow\" expressionLanguage=\"javascript\"> | rule_minorLow has an expression in another language",
                "<text>\"EXTENSIVE\"</text> | <text>\"EXTENSIVE\" ((</text> | rule_extensiveCritical has a cell that is not FEEL",
                "` camunda:historyTimeToLive=\"P365D\"` | `` | has no history time to live",
                "<decisionTable id | <decisionTable hitPolicy=\"COLLECT\" id | has the hit policy COLLECT"
            })
    void refusesDecisionsWithTheRowNamed(String before, String after, String sentence) {
        refuses(PRIORITY, changed(PRIORITY, before, after), "incident-priority.dmn: ", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"separator\" | \"type\": \"filepicker\" | of the type 'filepicker', which Tasklist cannot show",
                "\"key\": \"category\" | \"key\": \"sort\" | (sort) is unknown to Millrace",
                "\"key\": \"triageOutcome\" | \"key\": \"note\" | has a key that another field has",
                "\"value\": \"SELF_SOLVED\" | \"value\": \"MAGIC\" | offers MAGIC; Millrace knows",
                "\"options\": \"services\" | \"options\": \"planets\" | offers the list 'planets', and there are only people, services, teams",
                "\"maxLength\": 32 | \"pattern\": \"(?=x)\" | has a pattern that cannot be used",
                "\"components\" | \"parts\" | is no form",
                "{ | {{ | is not valid JSON"
            })
    void refusesFormsWithTheFieldNamed(String before, String after, String sentence) {
        refuses(TRIAGE, changed(TRIAGE, before, after), "triage-incident.form: ", sentence);
    }

    @Test
    void refusesAnAnswerThatMillraceDoesNotKnow() {
        refuses(PRIORITY, otherAnswer("P9"), "row 16 (rule_minorLow) answers \"P9\"", "one of P1, P2, P3, P4, P5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool.groovy", "page.html", "case.cmmn", "script.js", "noending"})
    void refusesEverythingElse(String name) {
        refuses(name, "println 1", name + ": is neither a process", "");
    }

    @Test
    void refusesAProcessThatCallsAnotherThatIsNotThere() {
        String process =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <process id="own" isExecutable="true" camunda:historyTimeToLive="P1D"><callActivity id="call" calledElement="nope"/></process></definitions>
                """;
        refuses("own.bpmn", process, "own.bpmn: call refers to the process 'nope'", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "ops", "manager", "owner", "approver", "cab", "user", "integration", "admin"})
    void opensForDesignersAlone(String person) {
        assertThat(deploy(person, PRIORITY, otherAnswer("P4")).statusCode()).isEqualTo(403);
        assertThat(deploy("/camunda/api/engine/engine/default", person, Map.of("x.dmn", otherAnswer("P4")), Map.of())
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void takesNeitherTenantsNorTheNameOfTheProductNorALaterDate() {
        Map<String, String> file = Map.of("incident-priority.dmn", otherAnswer("P4"));
        assertThat(deploy("designer", file, Map.of("tenant-id", "acme")).body()).contains("there are no tenants");
        assertThat(deploy("designer", file, Map.of("deployment-source", "millrace"))
                        .body())
                .contains("stands for the product itself");
        assertThat(deploy("designer", file, Map.of("deployment-activation-time", "2030-01-01T00:00:00.000+0000"))
                        .body())
                .contains("take force at once");
        assertThat(deploy("designer", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void takesModelsOfAFewMegabytesAndNoMore() {
        String padding = "<!--" + "x".repeat(2_000_000) + "-->";
        assertThat(deploy("designer", PRIORITY, file(PRIORITY) + padding).statusCode())
                .isEqualTo(200);
        String tooMuch = "<!--" + "x".repeat(11_000_000) + "-->";
        assertThat(deploy("designer", PRIORITY, file(PRIORITY) + tooMuch).statusCode())
                .isEqualTo(413);
        as("designer").body("{}").post("/engine-rest/deployment/create").then().statusCode(415);
        as("designer").post("/api/models/decisions/incident-priority/adopt");
    }
}
