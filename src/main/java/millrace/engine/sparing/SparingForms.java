package millrace.engine.sparing;

import millrace.database.Remembered;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Remembers for a second which version of a form is the newest; a deployment looks for itself. */
class SparingForms extends CamundaFormDefinitionManager {

    private final Remembered<CamundaFormDefinitionEntity> newest;

    SparingForms(Remembered<CamundaFormDefinitionEntity> newest) {
        this.newest = newest;
    }

    @Override
    public CamundaFormDefinitionEntity findLatestDefinitionByKey(String key) {
        return newest.get(key, super::findLatestDefinitionByKey);
    }

    /** Only a deployment asks in this way, for the version that comes next. */
    @Override
    public CamundaFormDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, String tenant) {
        if (!getDbEntityManager()
                .getCachedEntitiesByType(DeploymentEntity.class)
                .isEmpty()) {
            newest.forget();
        }
        return super.findLatestDefinitionByKeyAndTenantId(key, tenant);
    }

    @Override
    public void deleteCamundaFormDefinitionsByDeploymentId(String deployment) {
        newest.forget();
        super.deleteCamundaFormDefinitionsByDeploymentId(deployment);
    }
}
