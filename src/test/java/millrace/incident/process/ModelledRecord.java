package millrace.incident.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A record that answers the model what the test says, in place of the façades, delegates and listeners of the practice. */
public class ModelledRecord {

    String standsIn = "TRIAGE";
    String waitsFor = "NOBODY";
    boolean impactStated;
    boolean impactStale;
    boolean priorityStale;
    boolean assignmentStale;
    boolean confirmableByPerson = true;
    boolean confirmableByMonitoring;
    boolean closureIncomplete;
    String reach = "EVERYONE";
    int tier = 1;
    String urgency = "HIGH";
    String serviceTeam = "NONE";
    String category = "NETWORK";
    boolean joined;

    /** The open incidents that it is compared with, and the similarity of each. */
    final Map<String, Double> candidates = new LinkedHashMap<>();

    /** The beans of the model, with this record behind them. */
    public static Map<Object, Object> beans(ModelledRecord record) {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("incidentRecord", record);
        beans.put("incidentGrouping", record);
        beans.put("recordGroupingListener", (ExecutionListener)
                execution -> record.joined |= "JOIN".equals(execution.getVariable("grouping")));
        beans.put("audience", new Audience());
        beans.put("incidentSettings", new Settings());
        for (var name :
                List.of("incidentStart", "recordImpact", "recordPriority", "recordAssignment", "recordRecovery")) {
            beans.put(name + "Listener", (ExecutionListener) execution -> {});
        }
        // as in the practice: a phase brings the record's wait into the process, but only when it is another one
        beans.put("enterPhaseListener", (ExecutionListener) execution -> {
            if (!record.waitsFor.equals(execution.getVariable("waitsFor"))) {
                execution.setVariable("waitsFor", record.waitsFor);
            }
        });
        beans.put("resumeWorkListener", (ExecutionListener) execution -> execution.setVariable("waitsFor", "NOBODY"));
        beans.put("mergeIntoParentDelegate", (JavaDelegate) execution -> {
            record.waitsFor = "PARENT";
            execution.setVariable("waitsFor", "PARENT");
        });
        beans.put("closeIncidentDelegate", (JavaDelegate) execution -> {});
        beans.put("recordCancellationDelegate", (JavaDelegate) execution -> {});
        return beans;
    }

    public boolean standsIn(DelegateExecution execution, String phase) {
        return standsIn.equals(phase);
    }

    public boolean impactStated(DelegateExecution execution) {
        return impactStated;
    }

    public boolean impactStale(DelegateExecution execution) {
        return impactStale;
    }

    public boolean priorityStale(DelegateExecution execution) {
        return priorityStale;
    }

    public boolean assignmentStale(DelegateExecution execution) {
        return assignmentStale;
    }

    public boolean confirmableByPerson(DelegateExecution execution) {
        return confirmableByPerson;
    }

    public boolean confirmableByMonitoring(DelegateExecution execution) {
        return confirmableByMonitoring;
    }

    public boolean closureIncomplete(DelegateExecution execution) {
        return closureIncomplete;
    }

    public String reach(DelegateExecution execution) {
        return reach;
    }

    public int tier(DelegateExecution execution) {
        return tier;
    }

    public String impact(DelegateExecution execution) {
        return "EXTENSIVE";
    }

    public String urgency(DelegateExecution execution) {
        return urgency;
    }

    public String serviceTeam(DelegateExecution execution) {
        return serviceTeam;
    }

    public String category(DelegateExecution execution) {
        return category;
    }

    public String priorityTable() {
        return "incident-priority";
    }

    public int rank(DelegateExecution execution) {
        return 90;
    }

    public List<String> candidates(DelegateExecution execution) {
        return List.copyOf(candidates.keySet());
    }

    public String relation(DelegateExecution execution) {
        return "SAME_SERVICE";
    }

    public String channel(DelegateExecution execution) {
        return "MONITORING";
    }

    public long minutes(DelegateExecution execution) {
        return 5;
    }

    public double similarity(DelegateExecution execution) {
        return candidates.get((String) execution.getVariable("candidate"));
    }

    public boolean joined(DelegateExecution execution) {
        return joined;
    }

    /** Offers every user task to the service desk. */
    public static class Audience {

        public String person(DelegateExecution execution) {
            return null;
        }

        public String person(DelegateExecution execution, String team) {
            return null;
        }

        public List<String> teams(DelegateExecution execution) {
            return List.of("operations");
        }

        public List<String> teams(DelegateExecution execution, String team) {
            return List.of(team);
        }

        public List<String> only(DelegateExecution execution, String team) {
            return List.of(team);
        }

        public List<String> people(DelegateExecution execution) {
            return List.of();
        }
    }

    /** The times that an operator would set. */
    public static class Settings {

        public String confirmationTime() {
            return "PT24H";
        }
    }
}
