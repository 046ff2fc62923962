package millrace.engine.guard;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.ObjectProvider;

/** Takes models in through {@link DeploymentDoor} alone, whoever brings them. */
class GuardedRepositoryService extends RepositoryServiceImpl {

    private final ObjectProvider<DeploymentDoor> door;

    // late, because the door needs the engine that is being built with this service
    GuardedRepositoryService(ObjectProvider<DeploymentDoor> door) {
        this.door = door;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl wanted) {
        return door.getObject().through(wanted, new DeploymentDoor.Engine() {
            @Override
            public DeploymentBuilderImpl empty() {
                return new DeploymentBuilderImpl(GuardedRepositoryService.this);
            }

            @Override
            public DeploymentWithDefinitions deploy(DeploymentBuilderImpl filled) {
                return GuardedRepositoryService.super.deployWithResult(filled);
            }
        });
    }
}
