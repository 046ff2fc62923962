package millrace.engine.model;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Gives permissions to groups, each once. */
@Component
class Grants {

    private final AuthorizationService authorisations;

    Grants(AuthorizationService authorisations) {
        this.authorisations = authorisations;
    }

    /** Makes sure a group has exactly these permissions on a resource. */
    void give(String group, Resource resource, String resourceId, Permission... permissions) {
        Authorization grant = find(group, resource, resourceId);
        if (grant == null) {
            grant = authorisations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(resourceId);
        }
        grant.setPermissions(permissions);
        authorisations.saveAuthorization(grant);
    }

    /** Takes away what an earlier version gave. */
    void take(String group, Resource resource, String resourceId) {
        Authorization grant = find(group, resource, resourceId);
        if (grant != null) {
            authorisations.deleteAuthorization(grant.getId());
        }
    }

    private Authorization find(String group, Resource resource, String resourceId) {
        return authorisations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
    }
}
