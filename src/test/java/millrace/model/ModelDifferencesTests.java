package millrace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ModelDifferencesTests {

    private static List<String> differences(String path, UnaryOperator<String> change) {
        ModelFile before = new ModelFile(path, ModelFiles.text(java.nio.file.Path.of(path)));
        return ModelDifferences.between(before, new ModelFile(path, change.apply(before.content())));
    }

    private static List<String> ofTable(UnaryOperator<String> change) {
        return differences("decisions/incident/incident-priority.dmn", change);
    }

    private static List<String> ofProcess(UnaryOperator<String> change) {
        return differences("processes/incident/incident-resolution.bpmn", change);
    }

    private static List<String> ofForm(UnaryOperator<String> change) {
        return differences("forms/incident/triage-incident.form", change);
    }

    @Test
    void findsNothingWhereNothingChanged() {
        assertThat(ofTable(content -> content)).isEmpty();
        assertThat(ofProcess(content -> content)).isEmpty();
        assertThat(ofForm(content -> content)).isEmpty();
    }

    @Test
    void namesTheCellThatChanged() {
        assertThat(ofTable(content -> content.replaceFirst("<text>\"CRITICAL\"</text>", "<text>\"HIGH\"</text>")))
                .containsExactly("Row 1 (rule_extensiveCritical): urgency was \"CRITICAL\", is \"HIGH\".");
    }

    @Test
    void namesRowsThatCameAndWent() {
        assertThat(ofTable(content -> content.replace("rule_minorLow", "rule_other")))
                .containsExactly(
                        "Row 16 (rule_other) was added: impact \"MINOR\", urgency \"LOW\", priority \"P5\".",
                        "Row 16 (rule_minorLow) was removed: impact \"MINOR\", urgency \"LOW\", priority \"P5\".");
    }

    @Test
    void namesColumnsAndHitPolicies() {
        assertThat(ofTable(content -> content.replace("<text>urgency</text>", "<text>hurry</text>")
                        .replace("<decisionTable id", "<decisionTable hitPolicy=\"FIRST\" id")))
                .contains(
                        "Decision incident-priority: hit policy was UNIQUE, is FIRST.",
                        "Input hurry was added.",
                        "Input urgency was removed.");
    }

    @Test
    void namesElementsThatWereAddedRemovedAndChanged() {
        assertThat(ofProcess(content -> content.replace("name=\"Merge into parent\"", "name=\"Merge\"")
                        .replace("'SELF_SOLVED'", "'SOLVED'")
                        .replace("\"event_duplicateMerged\"", "\"event_merged\"")))
                .contains(
                        "'Merge' (serviceTask_mergeIntoParent): name was Merge into parent, is Merge.",
                        "'Duplicate merged' (event_merged) was added.",
                        "'Duplicate merged' (event_duplicateMerged) was removed.")
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("'Solved by the requester' (flow_solvedAlready): conditionExpression was"));
    }

    @Test
    void namesFieldsAndTheirLabels() {
        assertThat(ofForm(content -> content.replace("\"label\": \"Category\"", "\"label\": \"Kind\"")
                        .replace("\"key\": \"note\"", "\"key\": \"remark\"")))
                .anySatisfy(sentence ->
                        assertThat(sentence).isEqualTo("Field 'Kind' (category): label was Category, is Kind."))
                .anySatisfy(sentence -> assertThat(sentence).endsWith("(remark) was added."))
                .anySatisfy(sentence -> assertThat(sentence).endsWith("(note) was removed."));
    }

    @Test
    void readsNothingOutsideOfTheFile() {
        ModelFile file = new ModelFile(
                "x.bpmn", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>");
        assertThatThrownBy(file::keys).isInstanceOf(UnreadableModel.class).hasMessageContaining("x.bpmn: line 1");
    }

    @Test
    void refusesXmlThatIsNestedWithoutEnd() {
        String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
        assertThatThrownBy(() -> new ModelFile("x.bpmn", deep).keys())
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("nested");
    }
}
