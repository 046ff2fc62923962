package millrace.engine.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import millrace.engine.DecisionMade;
import millrace.engine.OwnRecord;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes what a decision table answered to a process: the inputs, the row, its sentence, the outputs. */
class DecisionEvidence implements DmnDecisionTableEvaluationListener {

    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final OwnRecord records;
    private final ThreadLocal<Boolean> quiet = ThreadLocal.withInitial(() -> false);
    private static final ThreadLocal<List<DecisionMade>> HEARD = new ThreadLocal<>();
    private final Map<String, Map<String, String>> sentencesByTable = new ConcurrentHashMap<>();

    DecisionEvidence(ApplicationEventPublisher facts, Clock clock, OwnRecord records) {
        this.facts = facts;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        BpmnExecutionContext process = Context.getBpmnExecutionContext();
        if (HEARD.get() != null && event.getDecisionTable() instanceof DecisionDefinitionEntity asked) {
            rows(event).forEach(row -> HEARD.get().add(fact(null, asked, event, row)));
            return;
        }
        if (quiet.get() || process == null || !(event.getDecisionTable() instanceof DecisionDefinitionEntity table)) {
            return;
        }
        records.find(process.getProcessInstance())
                .ifPresent(number -> rows(event).forEach(row -> facts.publishEvent(fact(number, table, event, row))));
    }

    /** Decides without leaving evidence. */
    <T> T quietly(Supplier<T> decision) {
        boolean before = quiet.get();
        quiet.set(true);
        try {
            return decision.get();
        } finally {
            quiet.set(before);
        }
    }

    /** Decides and returns the evidence instead of publishing it; the last of it is of the table that was asked. */
    List<DecisionMade> heard(Runnable decision) {
        List<DecisionMade> facts = new ArrayList<>();
        HEARD.set(facts);
        try {
            decision.run();
            return facts;
        } finally {
            HEARD.remove();
        }
    }

    private static List<Row> rows(DmnDecisionTableEvaluationEvent event) {
        return event.getMatchingRules().isEmpty()
                ? List.of(new Row(null, Map.of()))
                : event.getMatchingRules().stream().map(Row::of).toList();
    }

    private DecisionMade fact(
            String recordNumber, DecisionDefinitionEntity table, DmnDecisionTableEvaluationEvent event, Row row) {
        return new DecisionMade(
                recordNumber,
                table.getKey(),
                table.getVersion(),
                table.getId(),
                inputs(table, event),
                row.ruleId(),
                row.ruleId() == null ? null : sentences(table).get(row.ruleId()),
                row.outputs(),
                clock.instant());
    }

    private static Map<String, Object> inputs(DecisionDefinitionEntity table, DmnDecisionTableEvaluationEvent event) {
        List<DmnDecisionTableInputImpl> columns = ((DmnDecisionTableImpl) table.getDecisionLogic()).getInputs();
        List<DmnEvaluatedInput> evaluated = event.getInputs();
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < evaluated.size(); i++) {
            inputs.put(
                    columns.get(i).getExpression().getExpression(),
                    plain(evaluated.get(i).getValue()));
        }
        return inputs;
    }

    private Map<String, String> sentences(DecisionDefinitionEntity table) {
        return sentencesByTable.computeIfAbsent(table.getId(), id -> RuleSentences.of(table));
    }

    private static Object plain(TypedValue value) {
        return value == null ? null : value.getValue();
    }

    private record Row(String ruleId, Map<String, Object> outputs) {
        static Row of(DmnEvaluatedDecisionRule rule) {
            Map<String, Object> outputs = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .values()
                    .forEach(output -> outputs.put(output.getOutputName(), plain(output.getValue())));
            return new Row(rule.getId(), outputs);
        }
    }
}
