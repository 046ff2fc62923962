package millrace.engine.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import millrace.engine.DecisionMade;
import millrace.engine.DecisionTables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Asks the newest deployed version of a decision table. */
@Component
class NewestDecisionTables implements DecisionTables {

    private final CommandExecutor commands;
    private final DecisionEvidence evidence;

    NewestDecisionTables(CommandExecutor commands, DecisionEvidence evidence) {
        this.commands = commands;
        this.evidence = evidence;
    }

    @Override
    public Map<String, Object> decide(String table, Map<String, Object> inputs) {
        return evidence.quietly(
                () -> commands.execute(context -> context.runWithoutAuthorization(() -> ask(context, table, inputs))));
    }

    @Override
    public Optional<DecisionMade> explain(String table, Map<String, Object> inputs) {
        return evidence
                .heard(() ->
                        commands.execute(context -> context.runWithoutAuthorization(() -> ask(context, table, inputs))))
                .stream()
                .filter(made -> made.decision().equals(table) && made.ruleId() != null)
                .findFirst();
    }

    @Override
    public boolean has(String table) {
        return commands.execute(context -> context.runWithoutAuthorization(
                () -> context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(table) != null));
    }

    private static Map<String, Object> ask(CommandContext context, String table, Map<String, Object> inputs) {
        ProcessEngineConfigurationImpl engine = context.getProcessEngineConfiguration();
        DmnDecision newest = (DmnDecision) engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(table);
        DmnDecisionTableResult result = engine.getDmnEngine().evaluateDecisionTable(newest, inputs);
        return result.isEmpty()
                ? Map.of()
                : new LinkedHashMap<>(result.getFirstResult().getEntryMap());
    }
}
