package millrace.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What each row of a table says in words: its own sentence, unless that speaks of another answer than the row gives. */
final class RuleSentences {

    private RuleSentences() {}

    /** The sentences by the id of the row. */
    static Map<String, String> of(DecisionDefinitionEntity table) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDmnModelInstanceForDecisionDefinition(table.getId())
                .getModelElementsByType(Rule.class)
                .stream()
                .collect(Collectors.toMap(Rule::getId, rule -> sentence(table, rule)));
    }

    private static String sentence(DecisionDefinitionEntity table, Rule rule) {
        String own = rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
        List<String> answers = rule.getOutputEntries().stream()
                .flatMap(cell -> constants(cell.getTextContent()))
                .toList();
        return own.isEmpty() || speaksOfAnother(own, answers, declared((DecisionTable) rule.getParentElement()))
                ? "It is %s by the row %s of %s, version %d."
                        .formatted(String.join(", ", answers), rule.getId(), table.getKey(), table.getVersion())
                : own;
    }

    private static boolean speaksOfAnother(String sentence, List<String> answers, Set<String> declared) {
        Set<String> spoken =
                declared.stream().filter(value -> isIn(sentence, value)).collect(Collectors.toSet());
        return !spoken.isEmpty() && answers.stream().noneMatch(spoken::contains);
    }

    private static boolean isIn(String sentence, String value) {
        return Pattern.compile("\\b" + Pattern.quote(value) + "\\b")
                .matcher(sentence)
                .find();
    }

    private static Set<String> declared(DecisionTable table) {
        return table.getOutputs().stream()
                .map(Output::getOutputValues)
                .filter(values -> values != null)
                .flatMap(values -> constants(values.getTextContent()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> constants(String text) {
        return Stream.of(text.split(",")).map(value -> value.strip().replace("\"", ""));
    }
}
