package millrace.modelling;

import java.util.List;
import java.util.Optional;
import millrace.Millrace;
import millrace.directory.Actors;
import millrace.engine.ModelsDeployed;
import millrace.engine.ModelsDeployed.Part;
import millrace.model.ModelDifferences;
import millrace.model.ModelFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down every deployment in the transaction that makes it. */
@Component
class DeploymentRecorder {

    private static final String ONLY_LOOKS = "Only the drawing or texts that are not shown here have changed.";

    private final ModelDeployments deployments;
    private final DeployedModels models;
    private final Actors actors;

    DeploymentRecorder(ModelDeployments deployments, DeployedModels models, Actors actors) {
        this.deployments = deployments;
        this.models = models;
        this.actors = actors;
    }

    @EventListener
    void on(ModelsDeployed deployed) {
        if (deployed.deploymentId() == null) {
            return;
        }
        List<ModelChange> changes = deployed.parts().stream()
                .map(part -> new ModelChange(
                        part.kind(), part.key(), part.resource(), part.before(), part.now(), differences(part)))
                .toList();
        String version = Optional.ofNullable(Millrace.class.getPackage().getImplementationVersion())
                .orElse("development");
        deployments.add(deployed, actors.current(), version, changes);
    }

    private List<String> differences(Part part) {
        if (part.before() == 0 || part.before() == part.now()) {
            return List.of();
        }
        Optional<ModelFile> before = models.file(part.kind(), part.key(), part.before());
        Optional<ModelFile> now = models.file(part.kind(), part.key(), part.now());
        List<String> found = ModelDifferences.between(before.orElseThrow(), now.orElseThrow());
        return found.isEmpty() ? List.of(ONLY_LOOKS) : found;
    }
}
