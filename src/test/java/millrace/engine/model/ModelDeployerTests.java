package millrace.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import millrace.engine.EngineTest;
import millrace.engine.HeldBack;
import millrace.engine.OneNodeAtATime;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@EngineTest
class ModelDeployerTests {

    @Autowired
    private ModelDeployer deployer;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HealthEndpoint health;

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private OneNodeAtATime oneNode;

    @Autowired
    private ModelDoor door;

    private static ModelFile process(String id, String name) {
        String xml =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process></definitions>
                """
                        .formatted(id, name);
        return new ModelFile(id + ".bpmn", xml);
    }

    private static ModelFile form(String id, String label) {
        String json = "{\"id\":\"%s\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"%s\"}]}";
        return new ModelFile(id + ".form", json.formatted(id, label));
    }

    private long versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }

    @Test
    void deploysWhatIsNewAndWhatChangedAndNothingElse() {
        deployer.deploy(List.of(process("d-changed", "one"), process("d-same", "one"), form("d-form", "one")));
        long deployments = repository.createDeploymentQuery().count();
        deployer.deploy(List.of(process("d-changed", "one"), process("d-same", "one"), form("d-form", "one")));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        deployer.deploy(List.of(process("d-changed", "two"), process("d-same", "one"), form("d-form", "two")));
        assertThat(versions("d-changed")).isEqualTo(2);
        assertThat(versions("d-same")).isEqualTo(1);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments + 1);
        assertThat(deployer.heldBack()).isEmpty();
    }

    @Test
    void keepsTheVersionOfAPersonAndSaysSo() {
        deployer.deploy(List.of(process("d-person", "shipped")));
        repository
                .createDeployment()
                .source("Camunda Modeler")
                .addString("d-person.bpmn", process("d-person", "improved").content())
                .deploy();
        deployer.deploy(List.of(process("d-person", "shipped again")));
        assertThat(versions("d-person")).isEqualTo(2);
        assertThat(deployer.heldBack())
                .containsExactly(new HeldBack(ModelKind.PROCESS, "d-person.bpmn", "d-person", 2, "Camunda Modeler"));
        deployer.deploy(List.of(process("d-person", "improved")));
        assertThat(deployer.heldBack()).isEmpty();
        assertThat(versions("d-person")).isEqualTo(2);
    }

    @Test
    void refusesTwoFilesOfOneName() {
        assertThatThrownBy(() -> deployer.deploy(List.of(process("d-twin", "a"), process("d-twin", "b"))))
                .hasMessageContaining("d-twin.bpmn");
    }

    @Test
    void refusesAFormThatIsNotJson() {
        assertThatThrownBy(() -> deployer.deploy(List.of(new ModelFile("bad.form", "{"))))
                .hasMessageContaining("bad.form");
    }

    @Test
    void isReadyOnlyOnceModelsAreDeployed() {
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
        deployer.stop();
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        deployer.start();
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void findsModelsInsideAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("product.jar");
        try (JarOutputStream file = new JarOutputStream(Files.newOutputStream(jar))) {
            file.putNextEntry(new JarEntry("processes/"));
            file.putNextEntry(new JarEntry("processes/practice/"));
            file.putNextEntry(new JarEntry("processes/practice/d-jar.bpmn"));
            process("d-jar", "one").stream().transferTo(file);
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ShippedModels inJar = new ShippedModels(new PathMatchingResourcePatternResolver(loader));
            new ModelDeployer(commands, repository, inJar, oneNode, door).start();
        }
        assertThat(versions("d-jar")).isEqualTo(1);
    }
}
