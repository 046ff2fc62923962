package millrace.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import millrace.engine.OneNodeAtATime;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What groups may do in the engine, in one table. Never READ_TASK on a definition: it would show every task and the values on
 * its card, restricted records included; tasks are seen by their candidates, who get their grants one by one.
 */
@Component
class GrantsAtStart implements SmartLifecycle {

    private static final String ANY = "*";
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String INCIDENTS = "incident-resolution";

    private static final List<Row> TABLE = List.of(
            Row.of("agents", Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            Row.of("managers", Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            // they had it once; who looks at models are designers and administrators
            Row.of("managers", Resources.APPLICATION, "cockpit", Permissions.NONE),
            Row.of("process-designers", Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            Row.of("process-designers", Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            Row.of("managers", Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            Row.of("process-designers", Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            Row.of("process-designers", Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
            Row.of("process-designers", Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE),
            // what is done to the engine itself; what is done with records is on their timelines
            Row.of(ADMINISTRATORS, Resources.OPERATION_LOG_CATEGORY, "Admin", UserOperationLogCategoryPermissions.READ),
            // names beside keys on the cards of Tasklist
            Row.of("agents", Resources.USER, ANY, Permissions.READ),
            Row.of("agents", Resources.GROUP, ANY, Permissions.READ),
            // messages to running processes
            Row.of(
                    "integrations",
                    Resources.PROCESS_DEFINITION,
                    INCIDENTS,
                    ProcessDefinitionPermissions.UPDATE_INSTANCE));

    // who starts processes, a designer's own ones too
    private static final List<String> STARTERS =
            List.of("agents", "managers", "process-designers", "integrations", ADMINISTRATORS);

    // what belongs to a record is seen by whom its visibility names; administering the engine does not widen that
    private static final Set<Resource> OF_RECORDS = Set.of(
            Resources.TASK,
            Resources.PROCESS_INSTANCE,
            Resources.PROCESS_DEFINITION,
            Resources.HISTORIC_TASK,
            Resources.HISTORIC_PROCESS_INSTANCE,
            Resources.OPERATION_LOG_CATEGORY);

    private final Grants grants;
    private final OneNodeAtATime oneNode;
    private volatile boolean given;

    GrantsAtStart(Grants grants, OneNodeAtATime oneNode) {
        this.grants = grants;
        this.oneNode = oneNode;
    }

    @Override
    public void start() {
        oneNode.does(this::give);
        given = true;
    }

    private void give() {
        STARTERS.forEach(this::letStart);
        TABLE.forEach(row -> grants.give(
                row.group(), row.resource(), row.id(), row.permissions().toArray(Permission[]::new)));
        grants.take(ADMINISTRATORS, Resources.OPERATION_LOG_CATEGORY, ANY);
        for (Resource resource : Resources.values()) {
            if (!OF_RECORDS.contains(resource)) {
                grants.give(ADMINISTRATORS, resource, ANY, Permissions.ALL);
            }
        }
    }

    /** Starting takes two permissions, and a process that is started by its key must be found. */
    private void letStart(String group) {
        grants.give(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        List<Permission> permissions = new ArrayList<>(
                List.of(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE));
        if (group.equals(ADMINISTRATORS)) {
            permissions.addAll(List.of(
                    ProcessDefinitionPermissions.SUSPEND,
                    ProcessDefinitionPermissions.UPDATE,
                    ProcessDefinitionPermissions.RETRY_JOB));
        } else if (!group.equals("integrations")) {
            // they had it once, for one process
            grants.take(group, Resources.PROCESS_DEFINITION, INCIDENTS);
        }
        grants.give(group, Resources.PROCESS_DEFINITION, ANY, permissions.toArray(Permission[]::new));
    }

    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public void stop() {
        given = false;
    }

    @Override
    public boolean isRunning() {
        return given;
    }

    private record Row(String group, Resource resource, String id, List<Permission> permissions) {
        static Row of(String group, Resource resource, String id, Permission... permissions) {
            return new Row(group, resource, id, List.of(permissions));
        }
    }
}
