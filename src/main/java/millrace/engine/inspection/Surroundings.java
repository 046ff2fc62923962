package millrace.engine.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import millrace.model.ModelFile;
import millrace.model.ModelKind;

/** What is around a model that is to take force. */
public interface Surroundings {

    /** Whether there is such a model, in force or in the same deployment. */
    boolean exists(ModelKind kind, String key);

    /** The product's own version of a model; empty when the product has none. */
    Optional<ModelFile> shipped(ModelKind kind, String key);

    /** Every process that is in force, or will be by the same deployment. */
    List<ModelFile> processes();

    /** Names of everything that processes give to decisions, in force or in the same deployment. */
    Set<String> givenToDecisions();
}
