package millrace.engine.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.engine.ModelRefused;
import millrace.model.ModelFile;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Decision tables that are tried before anybody is asked by them. */
final class Tables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final DmnDecision table;

    private Tables(DmnDecision table) {
        this.table = table;
    }

    /** Every decision of a file, as the engine reads it; none when it cannot. */
    static List<DmnDecision> read(ModelFile file, Findings found) {
        try {
            return ENGINE.parseDecisions(file.stream());
        } catch (DmnEngineException | ModelException unreadable) {
            found.refuse(file.name(), "is not a decision that the engine can read: " + ModelRefused.reason(unreadable));
            return List.of();
        }
    }

    static Optional<Tables> of(ModelFile file, String key, Findings found) {
        return read(file, found).stream()
                .filter(decision -> key.equals(decision.getKey()) && decision.isDecisionTable())
                .findFirst()
                .map(Tables::new);
    }

    /** How many answers there are for these inputs, two standing for several. */
    int answers(Map<String, Object> inputs) {
        try {
            return ENGINE.evaluateDecisionTable(table, inputs).getResultList().size();
        } catch (DmnHitPolicyException several) {
            return 2;
        }
    }

    /** Whether the engine can read what stands in a cell: tests of an input, or an expression. */
    static boolean isReadable(String cell, boolean tests) {
        return cell.isEmpty()
                || "-".equals(cell)
                || (tests ? FEEL.parseUnaryTests(cell) : FEEL.parseExpression(cell)).isSuccess();
    }
}
