package millrace.engine.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Who sees one process instance, and by that the values on its cards. The engine drops these grants when it ends. */
final class InstanceReaders {

    private InstanceReaders() {}

    static void replace(
            CommandContext context, ExecutionEntity instance, Collection<String> groups, Collection<String> people) {
        Set<String> missingGroups = new LinkedHashSet<>(groups);
        Set<String> missingPeople = new LinkedHashSet<>(people);
        for (AuthorizationEntity grant : grants(context, instance)) {
            boolean stays = grant.getGroupId() != null
                    ? missingGroups.remove(grant.getGroupId())
                    : missingPeople.remove(grant.getUserId());
            if (!stays) {
                context.getAuthorizationManager().delete(grant);
            }
        }
        missingGroups.forEach(group -> give(context, instance.getId(), group, null));
        missingPeople.forEach(person -> give(context, instance.getId(), null, person));
    }

    // one at a time and by entity: a bulk delete would come after the inserts and take the new grants too
    private static Collection<AuthorizationEntity> grants(CommandContext context, ExecutionEntity instance) {
        String instanceId = instance.getId();
        DbEntityManager entities = context.getDbEntityManager();
        AuthorizationQueryImpl query = new AuthorizationQueryImpl();
        query.resourceType(Resources.PROCESS_INSTANCE).resourceId(instanceId);
        Map<String, AuthorizationEntity> grants = new LinkedHashMap<>();
        Stream.concat(
                        Instances.isNew(context, instance)
                                ? Stream.of()
                                : context.getAuthorizationManager().selectAuthorizationByQueryCriteria(query).stream()
                                        .map(AuthorizationEntity.class::cast),
                        entities.getCachedEntitiesByType(AuthorizationEntity.class).stream())
                .filter(grant -> instanceId.equals(grant.getResourceId()))
                .filter(grant -> grant.getResourceType() == Resources.PROCESS_INSTANCE.resourceType())
                .filter(grant -> !entities.isDeleted(grant))
                .forEach(grant -> grants.put(grant.getId(), grant));
        return grants.values();
    }

    private static void give(CommandContext context, String instanceId, String group, String person) {
        AuthorizationEntity grant = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setUserId(person);
        grant.setResource(Resources.PROCESS_INSTANCE);
        grant.setResourceId(instanceId);
        grant.addPermission(Permissions.READ);
        context.getAuthorizationManager().insert(grant);
    }
}
