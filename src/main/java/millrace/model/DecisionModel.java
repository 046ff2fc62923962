package millrace.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A decision table as people read it; a decision that is no table has no columns and no rows.
 *
 * @param hitPolicy how many rows answer; {@code UNIQUE} when the table does not say
 */
public record DecisionModel(
        String id, String name, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /**
     * One column.
     *
     * @param variable what it reads, or the name of what it answers
     * @param values constants it declares; empty when it declares none
     */
    public record Column(String label, String variable, String type, List<String> values) {}

    /** One rule: its cells in the order of the columns, as they are written. */
    public record Row(String id, String sentence, List<String> inputs, List<String> outputs) {}

    /** Every decision of a file. */
    public static List<DecisionModel> read(ModelFile file) {
        return ModelXml.parse(file).named("decision").map(DecisionModel::of).toList();
    }

    private static DecisionModel of(Element decision) {
        Optional<Element> table = ModelXml.children(decision, "decisionTable").findFirst();
        return new DecisionModel(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                table.map(one -> one.getAttribute("hitPolicy"))
                        .filter(policy -> !policy.isEmpty())
                        .orElse("UNIQUE"),
                columns(table, "input"),
                columns(table, "output"),
                table.stream()
                        .flatMap(one -> ModelXml.children(one, "rule"))
                        .map(DecisionModel::row)
                        .toList());
    }

    private static List<Column> columns(Optional<Element> table, String kind) {
        return table.stream()
                .flatMap(one -> ModelXml.children(one, kind))
                .map(DecisionModel::column)
                .toList();
    }

    private static Column column(Element column) {
        Optional<Element> expression =
                ModelXml.children(column, "inputExpression").findFirst();
        return new Column(
                column.getAttribute("label"),
                expression.map(ModelXml::text).orElse(column.getAttribute("name")),
                expression.orElse(column).getAttribute("typeRef"),
                Stream.concat(ModelXml.children(column, "inputValues"), ModelXml.children(column, "outputValues"))
                        .flatMap(values -> constants(ModelXml.text(values)))
                        .toList());
    }

    private static Row row(Element rule) {
        return new Row(
                rule.getAttribute("id"),
                ModelXml.children(rule, "description")
                        .map(ModelXml::text)
                        .findFirst()
                        .orElse(""),
                ModelXml.children(rule, "inputEntry").map(ModelXml::text).toList(),
                ModelXml.children(rule, "outputEntry").map(ModelXml::text).toList());
    }

    /** Constants in a list such as {@code "LOW","HIGH"}, without their quotes. */
    private static Stream<String> constants(String text) {
        return Stream.of(text.split(","))
                .map(value -> value.strip().replace("\"", ""))
                .filter(value -> !value.isEmpty());
    }
}
