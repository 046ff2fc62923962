package millrace.engine.guard;

import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** The one way for models into the engine: they are looked at, and only then put in force. */
public interface DeploymentDoor {

    /** What puts models in force, once they have been looked at. */
    interface Engine {

        /** An empty deployment to fill. */
        DeploymentBuilderImpl empty();

        /** Puts a filled one in force. */
        DeploymentWithDefinitions deploy(DeploymentBuilderImpl filled);
    }

    /**
     * Looks at what somebody wants to deploy and deploys what is new in it.
     *
     * @throws RuntimeException with a sentence for each thing that is wrong, which names the file and the element
     */
    DeploymentWithDefinitions through(DeploymentBuilderImpl wanted, Engine engine);
}
