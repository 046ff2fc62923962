package millrace.security.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What of the engine's tasks and process instances whoever acts may see, by the engine's own grants. */
@Component
class EngineSight {

    private final Actors actors;
    private final IdentityService identities;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;

    EngineSight(
            Actors actors,
            IdentityService identities,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs) {
        this.actors = actors;
        this.identities = identities;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
    }

    boolean ofTask(String id) {
        return as(List.of(), () -> tasks.createTaskQuery().taskId(id).count() > 0);
    }

    boolean ofInstance(String id) {
        return as(
                List.of(),
                () -> runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0);
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
        var before = identities.getCurrentAuthentication();
        identities.setAuthentication(actor.person(), groups);
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
