package millrace.engine.model;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import millrace.MillraceTest;
import millrace.engine.DecisionTables;
import millrace.engine.HeldBack;
import millrace.engine.Models;
import millrace.engine.OneNodeAtATime;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** A designer's table, and a newer product that brings another one of its own. */
@MillraceTest
@TestPropertySource(properties = "millrace.demo=true")
@ExtendWith(OutputCaptureExtension.class)
class UpgradeTests {

    private static final String TABLE = "incident-priority";
    private static final Map<String, Object> QUESTION = Map.of("impact", "MINOR", "urgency", "LOW");

    @Autowired
    private Models product;

    @Autowired
    private ModelDoor door;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private OneNodeAtATime oneNode;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path newJar;

    @AfterEach
    void adoptTheProductsVersion() {
        product.deploy(product.shipped(ModelKind.DECISION, TABLE).orElseThrow(), "afterwards", Models.PRODUCT);
    }

    /** The shipped table with another answer for minor impact and low urgency. */
    private String answering(String priority) {
        String content =
                product.shipped(ModelKind.DECISION, TABLE).orElseThrow().content();
        int cell = content.indexOf("\"P5\"", content.indexOf("outputEntry_minorLow"));
        return content.substring(0, cell) + "\"" + priority + "\"" + content.substring(cell + 4);
    }

    /** The start of a product that ships this table. */
    private ModelDeployer startWith(String table) throws IOException {
        Path folder = Files.createDirectories(newJar.resolve("decisions/incident"));
        Files.writeString(folder.resolve("incident-priority.dmn"), table, StandardCharsets.UTF_8);
        URLClassLoader loader = new URLClassLoader(new URL[] {newJar.toUri().toURL()}, null);
        ShippedModels shipped = new ShippedModels(new PathMatchingResourcePatternResolver(loader));
        ModelDeployer deployer = new ModelDeployer(commands, repository, shipped, oneNode, door);
        deployer.start();
        return deployer;
    }

    @Test
    void waitsForADesignersDeploymentThatIsUnderWay() throws Exception {
        CompletableFuture<ModelDeployer> upgraded = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            repository
                    .createDeployment()
                    .source("Camunda Modeler")
                    .addString("incident-priority.dmn", answering("P4"))
                    .deploy();
            upgraded.completeAsync(() -> {
                try {
                    return startWith(answering("P3"));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
            await().atMost(30, SECONDS).until(() -> waiting() > 0);
        });
        assertThat(upgraded.get(30, SECONDS).heldBack())
                .extracting(HeldBack::key)
                .containsExactly(TABLE);
        assertThat(priority()).isEqualTo("P4");
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private Object priority() {
        return tables.decide(TABLE, QUESTION).get("priority");
    }

    @Test
    void keepsADesignersVersionAndSaysSo(CapturedOutput output) throws IOException {
        repository
                .createDeployment()
                .source("Camunda Modeler")
                .addString("incident-priority.dmn", answering("P4"))
                .deploy();
        assertThat(priority()).isEqualTo("P4");

        ModelDeployer upgraded = startWith(answering("P3"));
        assertThat(priority()).isEqualTo("P4");
        assertThat(upgraded.heldBack()).extracting(HeldBack::key).containsExactly(TABLE);
        assertThat(output)
                .contains("incident-priority.dmn is held back")
                .contains("/models/decisions/incident-priority");

        ModelFile newTable = upgraded.shipped(ModelKind.DECISION, TABLE).orElseThrow();
        upgraded.deploy(newTable, "adopted", Models.PRODUCT);
        assertThat(priority()).isEqualTo("P3");
        assertThat(upgraded.heldBack()).isEmpty();

        // adopted once, it is the product's again
        startWith(answering("P2"));
        assertThat(priority()).isEqualTo("P2");
    }
}
