package millrace.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;

/** The version of a model that is in force. */
record DeployedModel(ModelKind kind, String key, int version, String deploymentId, String resource) {

    static Optional<DeployedModel> find(CommandContext context, ModelKind kind, String key) {
        ResourceDefinitionEntity<?> newest =
                switch (kind) {
                    case PROCESS -> context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
                    case DECISION ->
                        (ResourceDefinitionEntity<?>)
                                context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key);
                    case FORM -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key);
                };
        return Optional.ofNullable(newest)
                .map(found -> new DeployedModel(
                        kind, key, found.getVersion(), found.getDeploymentId(), found.getResourceName()));
    }

    boolean isSame(ModelFile file, RepositoryService repository) {
        return file.content().equals(content(repository));
    }

    String content(RepositoryService repository) {
        try (InputStream deployed = repository.getResourceAsStream(deploymentId, resource)) {
            return new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where it came from; null when the one who deployed it did not say. */
    String source(RepositoryService repository) {
        return repository
                .createDeploymentQuery()
                .deploymentId(deploymentId)
                .singleResult()
                .getSource();
    }
}
