package millrace.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import millrace.engine.EngineTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@EngineTest
class ModelDoorTests {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void looksAtModelsBeforeTheEngineIsLocked() {
        CompletableFuture<String> answer = transaction.execute(status -> {
            commands.execute(context -> {
                context.getPropertyManager().acquireExclusiveLock();
                return null;
            });
            CompletableFuture<String> refused = CompletableFuture.supplyAsync(() -> repository
                            .createDeployment()
                            .addString("own.bpmn", "<!DOCTYPE a><a/>")
                            .deploy()
                            .getId())
                    .exceptionally(failure -> failure.getCause().getMessage())
                    .orTimeout(20, TimeUnit.SECONDS);
            refused.handle((words, late) -> words).join();
            return refused;
        });
        assertThat(answer.join()).contains("own.bpmn: line 1 cannot be read: a model has no DOCTYPE; take it out");
    }
}
