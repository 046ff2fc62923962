package millrace.engine.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import millrace.engine.ModelRefused;
import millrace.engine.Models;
import millrace.engine.ModelsDeployed;
import millrace.engine.ModelsDeployed.Part;
import millrace.engine.guard.DeploymentDoor;
import millrace.engine.inspection.Findings;
import millrace.engine.inspection.Inspection;
import millrace.model.ModelFile;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks at every model that is to take force, deploys those that are new, and tells what became of them. */
@Component
class ModelDoor implements DeploymentDoor {

    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private final CommandExecutor commands;
    private final Inspection inspection;
    private final InForce inForce;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher facts;
    private final ReentrantLock onlyOne = new ReentrantLock();
    private final ThreadLocal<Boolean> ofTheProduct = ThreadLocal.withInitial(() -> false);

    ModelDoor(
            CommandExecutor commands,
            Inspection inspection,
            InForce inForce,
            TransactionOperations transaction,
            ApplicationEventPublisher facts) {
        this.commands = commands;
        this.inspection = inspection;
        this.inForce = inForce;
        this.transaction = transaction;
        this.facts = facts;
    }

    /** Deploys in the name of the product. */
    void forTheProduct(Runnable deployment) {
        ofTheProduct.set(true);
        try {
            deployment.run();
        } finally {
            ofTheProduct.remove();
        }
    }

    @Override
    public DeploymentWithDefinitions through(DeploymentBuilderImpl wanted, Engine engine) {
        commands.execute(context -> {
            context.getProcessEngineConfiguration().getCommandCheckers().forEach(CommandChecker::checkCreateDeployment);
            return null;
        });
        DeploymentEntity asked = wanted.getDeployment();
        refuse(frame(wanted));
        takeTurn();
        try {
            List<ModelFile> files = files(asked);
            refuse(inspection.ofFiles(files).refusals());
            return deploy(asked, files, look(files), engine);
        } finally {
            onlyOne.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (onlyOne.tryLock(LONGEST_TURN.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ModelRefused(List.of("Other models are being looked at in this moment; deploy again."));
    }

    /** Looks at files before the engine is locked, because that may take its time. */
    private Looked look(List<ModelFile> files) {
        long changes = inForce.changes();
        List<ModelFile> changed =
                files.stream().filter(file -> !inForce.isAsWritten(file)).toList();
        Findings findings = inspection.ofModels(changed, inForce.with(files), ofTheProduct.get());
        refuse(findings.refusals());
        return new Looked(changes, changed, findings);
    }

    private DeploymentWithDefinitions deploy(
            DeploymentEntity asked, List<ModelFile> files, Looked looked, Engine engine) {
        return transaction.execute(status -> {
            commands.execute(context -> {
                // two deployments at once would be compared with the same version
                context.getPropertyManager().acquireExclusiveLock();
                return null;
            });
            if (inForce.changes() != looked.changes()) {
                throw new ModelRefused(List.of("Other models took force in this moment; deploy again."));
            }
            return deploy(asked, files, looked.changed(), looked.findings(), engine);
        });
    }

    /** What was found of files while so many changes had taken force. */
    private record Looked(long changes, List<ModelFile> changed, Findings findings) {}

    private DeploymentWithDefinitions deploy(
            DeploymentEntity asked, List<ModelFile> files, List<ModelFile> changed, Findings findings, Engine engine) {
        Map<String, Integer> before = versions(files);
        DeploymentWithDefinitions done = changed.isEmpty() ? before(files.get(0)) : deploy(asked, changed, engine);
        Map<String, Integer> now = versions(files);
        List<Part> parts = files.stream()
                .flatMap(file -> file.keys().stream()
                        .map(key -> new Part(
                                file.kind(),
                                key,
                                file.name(),
                                before.get(file.kind() + key),
                                now.get(file.kind() + key))))
                .toList();
        facts.publishEvent(new ModelsDeployed(
                changed.isEmpty() ? null : done.getId(), asked.getName(), asked.getSource(), parts, findings.notes()));
        return done;
    }

    private static DeploymentWithDefinitions deploy(DeploymentEntity asked, List<ModelFile> changed, Engine engine) {
        DeploymentBuilderImpl filled = engine.empty();
        filled.name(asked.getName()).source(asked.getSource());
        changed.forEach(file -> filled.addInputStream(file.name(), file.stream()));
        try {
            return engine.deploy(filled);
        } catch (ParseException unreadable) {
            throw new ModelRefused(unreadable.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream().map(error -> "%s: line %d%s: %s"
                            .formatted(
                                    report.getResourceName(),
                                    error.getLine(),
                                    error.getMainElementId() == null ? "" : ", " + error.getMainElementId(),
                                    error.getMessage())))
                    .toList());
        } catch (InvalidRequestException refused) {
            throw new ModelRefused(List.of(changed.stream().map(ModelFile::name).collect(Collectors.joining(", "))
                    + ": " + refused.getMessage()));
        } catch (AuthorizationException | OptimisticLockingException | ProcessEnginePersistenceException notTheModels) {
            throw notTheModels;
        } catch (ProcessEngineException unusable) {
            throw ModelRefused.of(changed.stream().map(ModelFile::name).toList(), unusable);
        }
    }

    /** What the engine answers for what is in force already: the deployment that put it there. */
    private DeploymentWithDefinitions before(ModelFile file) {
        String id = inForce.find(file.kind(), file.keys().get(0)).orElseThrow().deploymentId();
        return commands.execute(context -> context.runWithoutAuthorization(
                () -> context.getDeploymentManager().findDeploymentById(id)));
    }

    private Map<String, Integer> versions(List<ModelFile> files) {
        return files.stream()
                .flatMap(file -> file.keys().stream().map(key -> Map.entry(file, key)))
                .collect(Collectors.toMap(entry -> entry.getKey().kind() + entry.getValue(), entry -> inForce.find(
                                entry.getKey().kind(), entry.getValue())
                        .map(DeployedModel::version)
                        .orElse(0)));
    }

    private List<String> frame(DeploymentBuilderImpl wanted) {
        List<String> wrong = new ArrayList<>();
        if (wanted.getDeployment().getTenantId() != null) {
            wrong.add("tenant-id: there are no tenants here; leave it out.");
        }
        if (wanted.getProcessDefinitionsActivationDate() != null) {
            wrong.add("deployment-activation-time: models take force at once; leave it out.");
        }
        if (Models.PRODUCT.equals(wanted.getDeployment().getSource()) && !ofTheProduct.get()) {
            wrong.add("deployment-source: '%s' stands for the product itself; name another one."
                    .formatted(Models.PRODUCT));
        }
        return wrong;
    }

    private static List<ModelFile> files(DeploymentEntity asked) {
        return asked.getResources() == null
                ? List.of()
                : asked.getResources().values().stream().map(ModelDoor::file).toList();
    }

    private static ModelFile file(ResourceEntity resource) {
        String name = resource.getName();
        if (!name.matches("[\\p{L}\\p{N} ._()/-]{1,200}")) {
            throw new ModelRefused(
                    List.of("The name of a file holds something else than letters, digits, spaces and ./_()-."));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(resource.getBytes()))
                    .toString();
            return new ModelFile(name, text);
        } catch (CharacterCodingException otherEncoding) {
            throw new ModelRefused(List.of(name + ": is not text in UTF-8."));
        }
    }

    private static void refuse(List<String> refusals) {
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
    }
}
