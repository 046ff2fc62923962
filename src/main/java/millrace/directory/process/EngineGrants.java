package millrace.directory.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import millrace.directory.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What each role may do in the engine itself; only groups are granted anything, and tasks by their candidates alone. */
@Component
class EngineGrants implements SmartInitializingSingleton {

    private static final String EVERY = Authorization.ANY;

    private final AuthorizationService authorizations;
    private final EngineIdentities identities;

    EngineGrants(AuthorizationService authorizations, EngineIdentities identities) {
        this.authorizations = authorizations;
        this.identities = identities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Stream.of(Role.values()).map(Role::group).filter(Objects::nonNull).forEach(this::prepare);
        grantAdministrators();
        grantDesigners();
        grant(Role.INTEGRATION, Resources.PROCESS_DEFINITION, EVERY, ProcessDefinitionPermissions.UPDATE_INSTANCE);
    }

    private void prepare(String group) {
        identities.ensureGroup(group, group);
        // starting is open to everybody who works: the record checks what was sent
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                EVERY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, EVERY, Permissions.CREATE);
        if (!Role.INTEGRATION.group().equals(group)) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            grant(group, Resources.USER, EVERY, Permissions.READ);
            grant(group, Resources.GROUP, EVERY, Permissions.READ);
        }
    }

    private void grantDesigners() {
        grant(Role.DESIGNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        for (Resource model : List.of(
                Resources.DECISION_DEFINITION, Resources.DECISION_REQUIREMENTS_DEFINITION, Resources.DEPLOYMENT)) {
            grant(Role.DESIGNER, model, EVERY, Permissions.READ);
        }
    }

    private void grantAdministrators() {
        for (Resource resource : Resources.values()) {
            grant(Role.ADMIN, resource, EVERY, Permissions.ALL);
        }
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        grant(role.group(), resource, id, permissions);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization found = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant =
                found == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found;
        if (found != null && Stream.of(permissions).allMatch(found::isPermissionGranted)) {
            return;
        }
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        Stream.of(permissions).forEach(grant::addPermission);
        authorizations.saveAuthorization(grant);
    }
}
