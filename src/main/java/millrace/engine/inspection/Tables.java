package millrace.engine.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.model.ModelFile;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.xml.ModelException;

/** Decision tables that are tried before anybody is asked by them. */
final class Tables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision table;

    private Tables(DmnDecision table) {
        this.table = table;
    }

    /** Every decision of a file, as the engine reads it; none when it cannot. */
    static List<DmnDecision> read(ModelFile file, Findings found) {
        try {
            return ENGINE.parseDecisions(file.stream());
        } catch (DmnEngineException | ModelException unreadable) {
            found.refuse(file.name(), "is not a decision that the engine can read: " + reason(unreadable));
            return List.of();
        }
    }

    static Optional<Tables> of(ModelFile file, String key, Findings found) {
        return read(file, found).stream()
                .filter(decision -> key.equals(decision.getKey()) && decision.isDecisionTable())
                .findFirst()
                .map(Tables::new);
    }

    /** How many answers there are for these inputs. @throws DmnEngineException when the table cannot say */
    int answers(Map<String, Object> inputs) {
        Collection<?> answers = ENGINE.evaluateDecisionTable(table, inputs).getResultList();
        return answers.size();
    }

    /** The innermost words, without the numbers of the engine's errors. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String words =
                String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
        return words.replaceAll("(DMN|FEEL)-\\d+ ", "")
                .replaceAll("([a-z]\\w*\\.){2,}", "")
                .replaceFirst("\\.\\s*$", "");
    }
}
