package millrace.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.engine.inspection.Surroundings;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import millrace.model.ModelXml;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The models in force, whoever asks. */
@Component
class InForce {

    private final CommandExecutor commands;
    private final RepositoryService repository;
    private final ShippedModels shipped;

    InForce(CommandExecutor commands, RepositoryService repository, ShippedModels shipped) {
        this.commands = commands;
        this.repository = repository;
        this.shipped = shipped;
    }

    Optional<DeployedModel> find(ModelKind kind, String key) {
        return commands.execute(
                context -> context.runWithoutAuthorization(() -> DeployedModel.find(context, kind, key)));
    }

    /** How often models took force until now; while it is the same, so is what is in force. */
    long changes() {
        return commands.execute(context -> context.runWithoutAuthorization(
                () -> repository.createDeploymentQuery().count()));
    }

    /** Whether everything in the file is in force as it stands there. */
    boolean isAsWritten(ModelFile file) {
        return commands.execute(context -> context.runWithoutAuthorization(
                () -> file.keys().stream().allMatch(key -> DeployedModel.find(context, file.kind(), key)
                        .filter(found -> found.isSame(file, repository))
                        .isPresent())));
    }

    /** What is around models that would take force together. */
    Surroundings with(List<ModelFile> files) {
        Map<String, Boolean> known = new HashMap<>();
        files.forEach(file -> file.keys().forEach(key -> known.put(file.kind() + key, true)));
        return new Surroundings() {
            @Override
            public boolean exists(ModelKind kind, String key) {
                return known.computeIfAbsent(
                        kind + key, unknown -> find(kind, key).isPresent());
            }

            @Override
            public Optional<ModelFile> shipped(ModelKind kind, String key) {
                return shipped.find(kind, key);
            }

            @Override
            public List<ModelFile> processes() {
                List<ModelFile> processes = new ArrayList<>(files);
                processes.removeIf(file -> file.kind() != ModelKind.PROCESS);
                Set<String> replaced =
                        processes.stream().flatMap(file -> file.keys().stream()).collect(Collectors.toSet());
                processes.addAll(processesBut(replaced));
                return processes;
            }

            @Override
            public Set<String> givenToDecisions() {
                Set<String> given = new HashSet<>();
                processes().forEach(process -> ModelXml.parse(process)
                        .named("inputParameter")
                        .forEach(parameter -> given.add(parameter.getAttribute("name"))));
                return given;
            }
        };
    }

    private List<ModelFile> processesBut(Set<String> replaced) {
        return commands.execute(context -> context.runWithoutAuthorization(
                () -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(ProcessDefinition::getKey)
                        .filter(key -> !replaced.contains(key))
                        .map(key -> DeployedModel.find(context, ModelKind.PROCESS, key)
                                .orElseThrow())
                        .map(found -> new ModelFile(found.resource(), found.content(repository)))
                        .toList()));
    }
}
