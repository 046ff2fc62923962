package millrace.model;

import static millrace.model.ProcessFile.blank;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How decision tables are written, so that they read like the policy they come from. */
public final class DecisionRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    /** Tables where order is the policy, as decided with the contents of the tables. */
    private static final Set<String> FIRST = Set.of("incident-assignment", "incident-grouping");

    public static final List<Rule<DecisionFile>> ALL = List.of(
            new Rule<>("a file holds one decision of its name", DecisionRules::notLikeFile),
            new Rule<>("exactly one row answers", DecisionRules::otherHitPolicy),
            new Rule<>("history has a time to live", file -> missing(file, "historyTimeToLive")),
            new Rule<>("the version has a tag", file -> missing(file, "versionTag")),
            new Rule<>("the table names the source of its policy", DecisionRules::withoutSource),
            new Rule<>("the table is drawn", DecisionRules::undrawn),
            new Rule<>("columns are named after their variables", DecisionRules::columnsNotNamed),
            new Rule<>("columns have a label", DecisionRules::columnsWithoutLabel),
            new Rule<>("columns declare the constants they know", DecisionRules::undeclared),
            new Rule<>("cells use declared constants only", DecisionRules::foreignConstants),
            new Rule<>("each rule has an id and one sentence", DecisionRules::rulesWithoutSentence),
            new Rule<>("rows stand in order of severity", DecisionRules::outOfOrder),
            new Rule<>("expressions need no script engine", DecisionRules::foreignLanguages));

    private DecisionRules() {}

    private static Stream<String> notLikeFile(DecisionFile file) {
        var name = ModelFiles.bareName(file.path());
        var ids = file.decisions().map(decision -> decision.getId()).toList();
        return ids.equals(List.of(name)) ? Stream.empty() : ids.stream();
    }

    private static Stream<String> otherHitPolicy(DecisionFile file) {
        var allowed = FIRST.contains(file.decision().getId()) ? HitPolicy.FIRST : HitPolicy.UNIQUE;
        return Stream.of(file.table().getHitPolicy())
                .filter(policy -> policy != allowed)
                .map(HitPolicy::name);
    }

    private static Stream<String> missing(DecisionFile file, String attribute) {
        return file.decisions()
                .filter(decision -> blank(decision.getAttributeValueNs(CAMUNDA, attribute)))
                .map(decision -> decision.getId());
    }

    private static Stream<String> withoutSource(DecisionFile file) {
        return file.decisions()
                .filter(decision -> decision.getDescription() == null
                        || !decision.getDescription().getTextContent().contains("Policy:"))
                .map(decision -> decision.getId());
    }

    private static Stream<String> undrawn(DecisionFile file) {
        var shapes = file.model().getDocument().getElementsByNameNs(DI, "DMNShape").stream()
                .map(shape -> shape.getAttribute("dmnElementRef"))
                .toList();
        return file.decisions().map(decision -> decision.getId()).filter(id -> !shapes.contains(id));
    }

    private static Stream<String> columnsNotNamed(DecisionFile file) {
        return Stream.concat(
                inputs(file)
                        .filter(input -> !input.getId().equals("input_" + variable(input)))
                        .map(Input::getId),
                outputs(file)
                        .filter(output -> !output.getId().equals("output_" + output.getName()))
                        .map(Output::getId));
    }

    private static Stream<String> columnsWithoutLabel(DecisionFile file) {
        return Stream.concat(
                inputs(file).filter(input -> blank(input.getLabel())).map(Input::getId),
                outputs(file).filter(output -> blank(output.getLabel())).map(Output::getId));
    }

    private static Stream<String> undeclared(DecisionFile file) {
        return Stream.concat(
                inputs(file)
                        .filter(input ->
                                !Vocabulary.of(variable(input)).equals(DecisionFile.declared(input.getInputValues())))
                        .map(Input::getId),
                outputs(file)
                        .filter(output -> !Vocabulary.of(output.getName())
                                .equals(DecisionFile.declared(output.getOutputValues())))
                        .map(Output::getId));
    }

    private static Stream<String> foreignConstants(DecisionFile file) {
        var inputs = List.copyOf(file.table().getInputs());
        var outputs = List.copyOf(file.table().getOutputs());
        return file.table().getRules().stream()
                .filter(rule -> {
                    var in = List.copyOf(rule.getInputEntries());
                    var out = List.copyOf(rule.getOutputEntries());
                    return Stream.iterate(0, i -> i < in.size(), i -> i + 1)
                                    .anyMatch(i -> foreign(in.get(i), variable(inputs.get(i))))
                            || Stream.iterate(0, i -> i < out.size(), i -> i + 1)
                                    .anyMatch(i ->
                                            foreign(out.get(i), outputs.get(i).getName()));
                })
                .map(rule -> rule.getId());
    }

    private static boolean foreign(ModelElementInstance cell, String variable) {
        var known = Vocabulary.of(variable);
        return !known.isEmpty() && !known.containsAll(DecisionFile.constants(cell.getTextContent()));
    }

    private static Stream<String> rulesWithoutSentence(DecisionFile file) {
        Predicate<String> sentence = text -> text.matches("[A-Z][^.]+\\.");
        return file.table().getRules().stream()
                .filter(rule -> !rule.getId().matches("rule_[a-z][A-Za-z0-9]*")
                        || rule.getDescription() == null
                        || !sentence.test(rule.getDescription().getTextContent().strip()))
                .map(rule -> rule.getId());
    }

    private static Stream<String> outOfOrder(DecisionFile file) {
        DecisionTable table = file.table();
        var order = DecisionFile.declared(table.getOutputs().iterator().next().getOutputValues());
        var rules = List.copyOf(table.getRules());
        return Stream.iterate(1, i -> i < rules.size(), i -> i + 1)
                .filter(i -> place(order, rules.get(i)) < place(order, rules.get(i - 1)))
                .map(i -> rules.get(i).getId());
    }

    private static int place(List<String> order, org.camunda.bpm.model.dmn.instance.Rule rule) {
        var answer = rule.getOutputEntries().iterator().next().getTextContent();
        return order.indexOf(answer.strip().replace("\"", ""));
    }

    private static Stream<String> foreignLanguages(DecisionFile file) {
        return file.model().getModelElementsByType(LiteralExpression.class).stream()
                .filter(expression -> !blank(expression.getExpressionLanguage()))
                .map(LiteralExpression::getId);
    }

    private static String variable(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    private static Stream<Input> inputs(DecisionFile file) {
        return file.table().getInputs().stream();
    }

    private static Stream<Output> outputs(DecisionFile file) {
        return file.table().getOutputs().stream();
    }
}
