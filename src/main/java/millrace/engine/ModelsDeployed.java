package millrace.engine;

import java.util.List;
import millrace.model.ModelKind;

/**
 * Fact: models took force.
 *
 * @param deploymentId the engine's own id of the deployment; null when everything was in force already
 * @param name what the deployment is called
 * @param source where it came from, as who deployed it says
 * @param parts what became of each model
 * @param findings what the designer should know, a sentence each
 */
public record ModelsDeployed(String deploymentId, String name, String source, List<Part> parts, List<String> findings) {

    public ModelsDeployed {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /**
     * One model.
     *
     * @param before the version that was in force; 0 when there was none
     * @param now the version that is in force; the same when nothing changed
     */
    public record Part(ModelKind kind, String key, String resource, int before, int now) {}
}
