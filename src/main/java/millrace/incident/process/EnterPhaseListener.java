package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import millrace.incident.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Entering a sub-process that has the property {@code phase} is the record's milestone. */
@Component
class EnterPhaseListener implements ExecutionListener {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    EnterPhaseListener(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = records.of(execution);
        incidents.enter(number, Phase.valueOf(phase(execution)));
        var waitsFor = incidents.standing(number).waitsFor().name();
        if (!waitsFor.equals(execution.getVariable("waitsFor"))) {
            execution.setVariable("waitsFor", waitsFor);
        }
    }

    private static String phase(DelegateExecution execution) {
        return execution
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> "phase".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow();
    }
}
