package millrace.engine;

import java.util.List;
import java.util.Optional;
import millrace.model.ModelFile;
import millrace.model.ModelKind;

/** The models in force, and those that came with this version of the product. */
public interface Models {

    /** Where the product's own deployments come from; nobody else's may. */
    String PRODUCT = "millrace";

    /** True once every model of the product is in force or held back. */
    boolean deployed();

    /** Models that were not put in force because a person's newer version is. */
    List<HeldBack> heldBack();

    /** The product's own version of a model; empty when the product has none. */
    Optional<ModelFile> shipped(ModelKind kind, String key);

    /**
     * Puts a file in force as the newest version; the caller has checked who may.
     *
     * @param name what the deployment is called
     * @param source where the file came from; {@link #PRODUCT} for the product's own version
     * @throws ModelRefused when the file cannot take force
     */
    void deploy(ModelFile file, String name, String source);
}
