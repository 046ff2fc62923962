package millrace.directory.process;

import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Lets the engine accept our keys of people and teams, and lets whoever may work on a task also give it back. */
@Component
class EngineIdentityRules extends AbstractProcessEnginePlugin {

    private static final String KEYS = "[a-z0-9][a-z0-9._-]*";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGroupResourceWhitelistPattern(KEYS);
        configuration.setUserResourceWhitelistPattern(KEYS);
        configuration.setResourceAuthorizationProvider(new WorkersGrants());
    }

    /** The grants that the engine writes by itself. */
    private static final class WorkersGrants extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newUser(User user) {
            // a person gets everything through groups; the engine would grant them all rights over their own engine
            // user
            return new AuthorizationEntity[0];
        }

        @Override
        protected Permission[] getRuntimePermissions(boolean variables) {
            Permission[] usual = super.getRuntimePermissions(variables);
            Permission[] more = Arrays.copyOf(usual, usual.length + 1);
            // without it, a task that was claimed cannot be unclaimed
            more[usual.length] = Permissions.TASK_ASSIGN;
            return more;
        }
    }
}
