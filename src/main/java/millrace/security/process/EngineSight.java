package millrace.security.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** What of the engine's tasks and process instances whoever acts may see, by the engine's own grants. */
@Component
class EngineSight {

    private final Actors actors;
    private final IdentityService identities;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final AuthorizationService grants;

    EngineSight(
            Actors actors,
            IdentityService identities,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            RepositoryService models,
            AuthorizationService grants) {
        this.models = models;
        this.grants = grants;
        this.actors = actors;
        this.identities = identities;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** Asks for the grants of this task alone; a query for it would read every grant that the actor has. */
    boolean ofTask(String id) {
        return Optional.ofNullable(
                        asNobody(() -> tasks.createTaskQuery().taskId(id).singleResult()))
                .filter(task -> may(Permissions.READ, Resources.TASK, id)
                        || mayInModel(Permissions.READ_TASK, task.getProcessDefinitionId()))
                .isPresent();
    }

    boolean ofInstance(String id) {
        return Optional.ofNullable(asNobody(() -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()))
                .filter(instance -> may(Permissions.READ, Resources.PROCESS_INSTANCE, id)
                        || mayInModel(Permissions.READ_INSTANCE, instance.getProcessDefinitionId()))
                .isPresent();
    }

    private boolean mayInModel(Permission permission, String definition) {
        return definition != null
                && may(permission, Resources.PROCESS_DEFINITION, asNobody(() -> models.getProcessDefinition(definition)
                        .getKey()));
    }

    private boolean may(Permission permission, Resource resource, String id) {
        var actor = actors.current();
        return asNobody(
                () -> grants.isUserAuthorized(actor.person(), List.copyOf(actor.groups()), permission, resource, id));
    }

    /** Running instances of a model, those apart that not everybody who works here may know of, unless the actor may. */
    long instances(String definitionId) {
        return asAgent(() -> runtime.createProcessInstanceQuery()
                .processDefinitionId(definitionId)
                .count());
    }

    /** Jobs of such instances that are not tried again. */
    long failedJobs(String definitionId) {
        return asAgent(() -> jobs.createJobQuery()
                .processDefinitionId(definitionId)
                .noRetriesLeft()
                .count());
    }

    /** What failed in such instances, in the engine's words an incident. */
    long failures(String definitionId) {
        return asAgent(() ->
                runtime.createIncidentQuery().processDefinitionId(definitionId).count());
    }

    private <T> T asAgent(Supplier<T> question) {
        return as(List.of(Role.AGENT.group()), question);
    }

    private <T> T as(List<String> more, Supplier<T> question) {
        Actor actor = actors.current();
        var groups = new ArrayList<>(actor.groups());
        groups.addAll(more);
        return as(() -> identities.setAuthentication(actor.person(), groups), question);
    }

    private <T> T asNobody(Supplier<T> question) {
        return as(identities::clearAuthentication, question);
    }

    private <T> T as(Runnable whom, Supplier<T> question) {
        var before = identities.getCurrentAuthentication();
        whom.run();
        try {
            return question.get();
        } finally {
            identities.clearAuthentication();
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }
}
