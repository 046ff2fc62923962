package millrace.engine;

import java.util.List;

/** The models that came with this version of the product, and what became of them at the start. */
public interface Models {

    /** True once every model is in force or held back. */
    boolean deployed();

    /** Models that were not put in force because a person's newer version is. */
    List<HeldBack> heldBack();
}
