package millrace.engine.sparing;

import millrace.database.Remembered;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Remembers for a second which version of a decision table is the newest; a deployment looks for itself. */
class SparingDecisions extends DecisionDefinitionManager {

    private final Remembered<DecisionDefinitionEntity> newest;

    SparingDecisions(Remembered<DecisionDefinitionEntity> newest) {
        this.newest = newest;
    }

    @Override
    public DecisionDefinitionEntity findLatestDecisionDefinitionByKeyAndTenantId(String key, String tenant) {
        if (tenant != null) {
            return super.findLatestDecisionDefinitionByKeyAndTenantId(key, tenant);
        }
        if (!getDbEntityManager()
                .getCachedEntitiesByType(DeploymentEntity.class)
                .isEmpty()) {
            newest.forget();
        }
        return newest.get(key, asked -> super.findLatestDecisionDefinitionByKeyAndTenantId(asked, null));
    }

    @Override
    public void deleteDecisionDefinitionsByDeploymentId(String deployment) {
        newest.forget();
        super.deleteDecisionDefinitionsByDeploymentId(deployment);
    }
}
