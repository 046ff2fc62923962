package millrace.engine.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import millrace.engine.EngineRefusal;
import millrace.engine.OwnRecord;
import millrace.engine.RecordProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Knows the record of a process by the root of all its callers, and lets no other process begin under a record's number. */
@Component
class RootRecord extends AbstractBpmnParseListener implements OwnRecord, ExecutionListener {

    // late, because they stand on the engine; once, because every step asks
    private final Supplier<List<RecordProcess>> processes;

    RootRecord(ObjectProvider<RecordProcess> processes) {
        this.processes = SingletonSupplier.of(() -> processes.stream().toList());
    }

    @Override
    public String of(DelegateExecution execution) {
        return find(execution)
                .orElseThrow(() ->
                        EngineRefusal.badInput("The process %s belongs to no record, so it may not ask or change one."
                                .formatted(id(execution))));
    }

    @Override
    public Optional<String> find(DelegateExecution execution) {
        ExecutionEntity root = root(execution);
        String number = root.getBusinessKey();
        return processes.get().stream()
                        .anyMatch(own -> own.has(number) && own.process().equals(id(root)))
                ? Optional.of(number)
                : Optional.empty();
    }

    @Override
    public void requireRoot(DelegateExecution execution, String process) {
        if (!process.equals(id(root(execution)))) {
            throw EngineRefusal.badInput(
                    "The process %s may not do what only %s does.".formatted(id(execution), process));
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addListener(EVENTNAME_START, this);
    }

    /** A process that is called, or is just getting its number, has none of its own yet. */
    @Override
    public void notify(DelegateExecution begun) {
        ExecutionEntity root = root(begun);
        boolean foreign = processes.get().stream()
                .anyMatch(
                        own -> own.has(root.getBusinessKey()) && !own.process().equals(id(root)));
        if (foreign) {
            throw EngineRefusal.badInput(
                    "businessKey: %s is the number of a record, and only its own process runs under it."
                            .formatted(root.getBusinessKey()));
        }
    }

    private static ExecutionEntity root(DelegateExecution execution) {
        ExecutionEntity root = ((ExecutionEntity) execution).getProcessInstance();
        while (root.getSuperExecution() != null) {
            root = root.getSuperExecution().getProcessInstance();
        }
        return root;
    }

    private static String id(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}
