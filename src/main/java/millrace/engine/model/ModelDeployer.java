package millrace.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import millrace.engine.HeldBack;
import millrace.engine.Models;
import millrace.engine.OneNodeAtATime;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Puts the product's models in force at the start, those that changed and that no person has changed since. */
@Component
class ModelDeployer implements Models, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final CommandExecutor commands;
    private final RepositoryService repository;
    private final ShippedModels shipped;
    private final OneNodeAtATime oneNode;
    private final ModelDoor door;
    private volatile boolean deployed;

    ModelDeployer(
            CommandExecutor commands,
            RepositoryService repository,
            ShippedModels shipped,
            OneNodeAtATime oneNode,
            ModelDoor door) {
        this.commands = commands;
        this.repository = repository;
        this.shipped = shipped;
        this.oneNode = oneNode;
        this.door = door;
    }

    @Override
    public void start() {
        oneNode.does(() -> deploy(shipped.read()));
        deployed = true;
    }

    /** Before the web server, which starts late among the life cycles, takes its first request. */
    @Override
    public int getPhase() {
        return 0;
    }

    void deploy(List<ModelFile> models) {
        shipped.are(models);
        List<HeldBack> held = new ArrayList<>();
        List<ModelFile> changed = commands.execute(context -> {
            // a person's deployment that is under way would be overwritten unseen
            context.getPropertyManager().acquireExclusiveLock();
            return context.runWithoutAuthorization(() -> changed(context, models, held));
        });
        if (!changed.isEmpty()) {
            putInForce(changed, PRODUCT, PRODUCT);
            LOG.info(
                    "Models deployed: {}", changed.stream().map(ModelFile::name).collect(Collectors.joining(", ")));
        }
        held.forEach(model -> LOG.warn(
                "{} is held back: version {} of '{}' was deployed by a person (source: {}) and stays in force. "
                        + "Compare and adopt it at /models/{}/{}.",
                model.resource(),
                model.version(),
                model.key(),
                model.source(),
                model.kind().folder(),
                model.key()));
    }

    private List<ModelFile> changed(CommandContext context, List<ModelFile> models, List<HeldBack> held) {
        List<ModelFile> changed = new ArrayList<>();
        for (ModelFile model : models) {
            List<DeployedModel> different = different(context, model);
            Optional<HeldBack> byPerson = byPerson(model, different);
            byPerson.ifPresent(held::add);
            if (byPerson.isEmpty() && (!different.isEmpty() || isNew(context, model))) {
                changed.add(model);
            }
        }
        return changed;
    }

    @Override
    public void deploy(ModelFile file, String name, String source) {
        putInForce(List.of(file), name, source);
    }

    private void putInForce(List<ModelFile> files, String name, String source) {
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(source);
        files.forEach(file -> deployment.addInputStream(file.name(), file.stream()));
        if (PRODUCT.equals(source)) {
            door.forTheProduct(deployment::deploy);
        } else {
            deployment.deploy();
        }
    }

    private Optional<HeldBack> byPerson(ModelFile model, List<DeployedModel> different) {
        return different.stream()
                .filter(found -> !PRODUCT.equals(found.source(repository)))
                .map(found -> new HeldBack(
                        found.kind(), model.name(), found.key(), found.version(), found.source(repository)))
                .findFirst();
    }

    private List<DeployedModel> different(CommandContext context, ModelFile model) {
        return model.keys().stream()
                .flatMap(key -> DeployedModel.find(context, model.kind(), key).stream())
                .filter(found -> !found.isSame(model, repository))
                .toList();
    }

    private static boolean isNew(CommandContext context, ModelFile model) {
        return model.keys().stream()
                .anyMatch(key -> DeployedModel.find(context, model.kind(), key).isEmpty());
    }

    @Override
    public Optional<ModelFile> shipped(ModelKind kind, String key) {
        return shipped.find(kind, key);
    }

    @Override
    public void stop() {
        deployed = false;
    }

    @Override
    public boolean isRunning() {
        return deployed;
    }

    @Override
    public boolean deployed() {
        return deployed;
    }

    @Override
    public List<HeldBack> heldBack() {
        List<HeldBack> held = new ArrayList<>();
        commands.execute(context -> context.runWithoutAuthorization(() -> changed(context, shipped.files(), held)));
        return List.copyOf(held);
    }
}
