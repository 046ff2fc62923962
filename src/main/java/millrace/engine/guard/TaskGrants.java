package millrace.engine.guard;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** Gives grants with tasks and processes, and takes away those the engine would leave behind with former assignees and candidates. */
class TaskGrants extends DefaultAuthorizationProvider {

    /**
     * Whoever reads a new process is said when it starts: the engine asks this for each of its executions as well, and would leave
     * their grants behind for good.
     */
    @Override
    public AuthorizationEntity[] newProcessInstance(ProcessInstance instance) {
        return null;
    }

    /** Nobody gets grants of their own with a deployment: designers read all of them, and nobody deletes one. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
        if (before != null && !before.equals(now)) {
            withdraw(task, before, null, null);
        }
        return super.newTaskAssignee(task, before, now);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        withdraw(task, userId, null, type);
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        withdraw(task, null, groupId, type);
        return null;
    }

    /** The grant that somebody has for a task; of a new task the database need not be asked. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(
            String taskId, String userId, String groupId, Resource resource) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        TaskEntity task = entities.getCachedEntity(TaskEntity.class, taskId);
        boolean none = task != null
                && entities.getDbEntityCache().isTransient(task)
                && entities.getCachedEntitiesByType(AuthorizationEntity.class).stream()
                        .filter(grant -> taskId.equals(grant.getResourceId()))
                        .noneMatch(grant -> Objects.equals(grant.getUserId(), userId)
                                && Objects.equals(grant.getGroupId(), groupId));
        return none ? null : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    private void withdraw(Task task, String userId, String groupId, String linkType) {
        TaskEntity entity = (TaskEntity) task;
        // a task that ends takes all its grants with it
        if (entity.isDeleted() || isStillLinked(entity, userId, groupId, linkType)) {
            return;
        }
        AuthorizationEntity grant = getGrantAuthorization(task.getId(), userId, groupId, Resources.TASK);
        if (grant != null) {
            getAuthorizationManager().delete(grant);
        }
    }

    private static boolean isStillLinked(TaskEntity task, String userId, String groupId, String removedType) {
        boolean has = removedType != null && userId != null && userId.equals(task.getAssignee());
        return has
                || task.getIdentityLinks().stream()
                        .filter(link -> !Objects.equals(link.getType(), removedType))
                        .anyMatch(link -> belongsTo(link, userId, groupId));
    }

    private static boolean belongsTo(IdentityLink link, String userId, String groupId) {
        return Objects.equals(link.getUserId(), userId) && Objects.equals(link.getGroupId(), groupId);
    }
}
