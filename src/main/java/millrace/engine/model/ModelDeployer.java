package millrace.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.engine.HeldBack;
import millrace.engine.Models;
import millrace.engine.OneNodeAtATime;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Puts the product's models in force at the start, those that changed and that no person has changed since. */
@Component
class ModelDeployer implements Models, SmartLifecycle {

    private static final String PRODUCT = "millrace";
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final CommandExecutor commands;
    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final OneNodeAtATime oneNode;
    private volatile List<HeldBack> heldBack = List.of();
    private volatile boolean deployed;

    ModelDeployer(
            CommandExecutor commands,
            RepositoryService repository,
            ResourcePatternResolver resources,
            OneNodeAtATime oneNode) {
        this.oneNode = oneNode;
        this.commands = commands;
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void start() {
        oneNode.does(() -> deploy(shipped()));
        deployed = true;
    }

    /** Before the web server, which starts late among the life cycles, takes its first request. */
    @Override
    public int getPhase() {
        return 0;
    }

    void deploy(List<ShippedModel> models) {
        refuseDoubles(models);
        heldBack = commands.execute(context -> context.runWithoutAuthorization(() -> {
            // two nodes that start together must not both find a model missing
            context.getPropertyManager().acquireExclusiveLock();
            return deployChanged(context, models);
        }));
        heldBack.forEach(model -> LOG.warn(
                "{} is held back: version {} of '{}' was deployed by a person (source: {}) and stays in force.",
                model.resource(),
                model.version(),
                model.key(),
                model.source()));
    }

    private List<HeldBack> deployChanged(CommandContext context, List<ShippedModel> models) {
        List<HeldBack> held = new ArrayList<>();
        List<ShippedModel> changed = new ArrayList<>();
        for (ShippedModel model : models) {
            List<DeployedModel> different = different(context, model);
            Optional<HeldBack> byPerson = byPerson(model, different);
            byPerson.ifPresent(held::add);
            if (byPerson.isEmpty() && (!different.isEmpty() || isNew(context, model))) {
                changed.add(model);
            }
        }
        if (!changed.isEmpty()) {
            putInForce(changed);
        }
        return List.copyOf(held);
    }

    private void putInForce(List<ShippedModel> changed) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(PRODUCT).source(PRODUCT);
        changed.forEach(model -> deployment.addInputStream(model.resource(), model.stream()));
        deployment.deploy();
        LOG.info(
                "Models deployed: {}",
                changed.stream().map(ShippedModel::resource).collect(Collectors.joining(", ")));
    }

    private Optional<HeldBack> byPerson(ShippedModel model, List<DeployedModel> different) {
        return different.stream()
                .filter(found -> !PRODUCT.equals(found.source(repository)))
                .map(found -> new HeldBack(model.resource(), found.key(), found.version(), found.source(repository)))
                .findFirst();
    }

    private List<DeployedModel> different(CommandContext context, ShippedModel model) {
        return model.keys().stream()
                .flatMap(key -> DeployedModel.find(context, model.kind(), key).stream())
                .filter(found -> !found.isSame(model.content(), repository))
                .toList();
    }

    private static boolean isNew(CommandContext context, ShippedModel model) {
        return model.keys().stream()
                .anyMatch(key -> DeployedModel.find(context, model.kind(), key).isEmpty());
    }

    private List<ShippedModel> shipped() {
        return Arrays.stream(ShippedModel.Kind.values())
                .flatMap(kind -> find(kind).stream())
                .toList();
    }

    private List<ShippedModel> find(ShippedModel.Kind kind) {
        try {
            return Arrays.stream(resources.getResources(kind.pattern()))
                    .map(file -> ShippedModel.of(file, kind))
                    // one file can be found through two entries of the class path
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // a deployment keeps bare file names: of two equal ones the engine would lose one without a word
    private static void refuseDoubles(List<ShippedModel> models) {
        Set<String> names = new HashSet<>();
        models.stream()
                .map(ShippedModel::resource)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("Two models have the file name " + name + ".");
                });
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
        return heldBack;
    }
}
