package millrace.modelling;

import java.util.List;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.engine.HeldBack;
import millrace.engine.ModelRefused;
import millrace.engine.Models;
import millrace.model.ModelDifferences;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import millrace.record.Refusal;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Service;

/**
 * The front door to the models: designers, managers and administrators read, designers change. Everybody else gets
 * {@link millrace.directory.NotAllowed}.
 */
@Service
public class ModelLibrary {

    /** Who may read. */
    public static final Set<Role> READERS = Set.of(Role.DESIGNER, Role.MANAGER, Role.ADMIN);

    private final DeployedModels deployed;
    private final ModelDeployments deployments;
    private final Models models;
    private final Actors actors;

    ModelLibrary(DeployedModels deployed, ModelDeployments deployments, Models models, Actors actors) {
        this.deployed = deployed;
        this.deployments = deployments;
        this.models = models;
        this.actors = actors;
    }

    /** What is in force of every model. */
    public List<ModelVersion> inForce() {
        read();
        return deployed.inForce();
    }

    /** Models of the product that are not in force, because a person's are. */
    public List<HeldBack> heldBack() {
        read();
        return models.heldBack();
    }

    /** All versions of a model, the newest first. @throws UnknownRecord when there is none */
    public List<ModelVersion> versions(ModelKind kind, String key) {
        read();
        List<ModelVersion> versions = deployed.of(kind, key);
        if (versions.isEmpty()) {
            throw new UnknownRecord("'%s' among the %s".formatted(key, kind.folder()));
        }
        return versions;
    }

    /** The text of a version. @throws UnknownRecord when there is none */
    public ModelFile file(ModelKind kind, String key, int version) {
        read();
        return deployed.file(kind, key, version)
                .orElseThrow(() -> new UnknownRecord("'%s' of version %d".formatted(key, version)));
    }

    /** The product's own version. @throws UnknownRecord when the product has none */
    public ModelFile shipped(ModelKind kind, String key) {
        read();
        return models.shipped(kind, key)
                .orElseThrow(() -> new UnknownRecord("'%s' in this version of the product".formatted(key)));
    }

    /** What is different in one version from another, a sentence each. */
    public List<String> compare(ModelKind kind, String key, int from, int to) {
        return ModelDifferences.between(file(kind, key, from), file(kind, key, to));
    }

    /** What is different in the product's own version from the one in force, a sentence each. */
    public List<String> compareWithShipped(ModelKind kind, String key) {
        int newest = versions(kind, key).get(0).version();
        return ModelDifferences.between(file(kind, key, newest), shipped(kind, key));
    }

    /** The newest deployments first, those before an id. */
    public List<ModelDeployment> deployments(Long before, int limit) {
        read();
        return deployments.before(before == null ? Long.MAX_VALUE : before, limit);
    }

    /** Puts the product's own version in force as the newest; from then on upgrades of the product replace it. */
    public void adopt(ModelKind kind, String key) {
        deploy(kind, key, shipped(kind, key), "Adopted the version of the product", Models.PRODUCT);
    }

    /** Puts an earlier version in force again, as the newest. */
    public void goBack(ModelKind kind, String key, int version) {
        deploy(kind, key, file(kind, key, version), "Back to version " + version, "Millrace, page of models");
    }

    private void deploy(ModelKind kind, String key, ModelFile wanted, String name, String source) {
        actors.current().require("put models in force", Role.DESIGNER);
        int newest = versions(kind, key).get(0).version();
        if (file(kind, key, newest).content().equals(wanted.content())) {
            throw new Refusal("model-in-force", "This is in force already, as version %d.".formatted(newest));
        }
        try {
            models.deploy(wanted, name, source);
        } catch (ModelRefused refused) {
            throw new Refusal("model-refused", refused.getMessage());
        }
    }

    /** Whether the one who asks may put models in force. */
    public boolean mayChange() {
        return actors.current().is(Role.DESIGNER);
    }

    private void read() {
        actors.current().require("read the models", READERS.toArray(Role[]::new));
    }
}
