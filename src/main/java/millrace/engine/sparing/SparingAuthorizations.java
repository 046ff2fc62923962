package millrace.engine.sparing;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks about all groups of a person. The engine leaves out those that have no grant, and reads the grants of every open task to learn
 * which they are, each time; people here have few groups.
 */
class SparingAuthorizations extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }
}
