package millrace.cmdb.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A configuration that answers the models what the test says, in place of the façades, delegates and listeners of the practice. */
public class ModelledConfiguration {

    final List<String> done = new ArrayList<>();
    List<Integer> findings = List.of(1, 2);

    /** The beans of the models, with this configuration behind them. */
    Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("itemRecord", this);
        beans.put("auditRecord", this);
        beans.put("configurationTimes", new Times());
        for (var name : List.of(
                "determineVerifier",
                "recordVerification",
                "recordCorrection",
                "retireItem",
                "handToLead",
                "beginDueVerifications",
                "compareSource",
                "takeOverSource",
                "closeAudit",
                "beginDueAudits")) {
            beans.put(name + "Delegate", (JavaDelegate) execution -> done.add(name));
        }
        return beans;
    }

    public String verifier(DelegateExecution execution) {
        return "ops";
    }

    public String responsible(DelegateExecution execution) {
        return "ops" + execution.getVariable("finding");
    }

    public String title(DelegateExecution execution) {
        return "Finding " + execution.getVariable("finding");
    }

    public List<String> teams(DelegateExecution execution) {
        return List.of("operations");
    }

    public boolean foundSomething(DelegateExecution execution) {
        return !findings.isEmpty();
    }

    public List<Integer> findings(DelegateExecution execution) {
        return findings;
    }

    /** The times that an operator would set. */
    public static class Times {

        public String verificationCycle() {
            return "R/PT1H";
        }

        public String verificationPatience() {
            return "P14D";
        }

        public String auditCycle() {
            return "R/P7D";
        }
    }
}
