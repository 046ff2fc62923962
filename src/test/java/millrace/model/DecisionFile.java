package millrace.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** A decision table as it lies in the source tree, read with the engine's own model API. */
public record DecisionFile(Path path, DmnModelInstance model) {

    public static DecisionFile read(Path path) {
        return new DecisionFile(path, Dmn.readModelFromFile(path.toFile()));
    }

    Stream<Decision> decisions() {
        return model.getModelElementsByType(Decision.class).stream();
    }

    Decision decision() {
        return decisions().findFirst().orElseThrow();
    }

    public DecisionTable table() {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** The constants that a column declares; none when it declares nothing. */
    public static List<String> declared(UnaryTests values) {
        return values == null ? List.of() : constants(values.getText().getTextContent());
    }

    static List<String> constants(String text) {
        return Stream.of(text.split(","))
                .map(value -> value.strip().replace("\"", ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
