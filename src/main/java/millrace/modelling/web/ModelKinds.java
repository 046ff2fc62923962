package millrace.modelling.web;

import millrace.model.ModelKind;
import millrace.record.UnknownRecord;

/** Kinds of models in addresses. */
final class ModelKinds {

    private ModelKinds() {}

    static ModelKind of(String folder) {
        return ModelKind.ofFolder(folder).orElseThrow(() -> new UnknownRecord("among the " + folder));
    }

    /** Where a model is shown. */
    static String page(ModelKind kind, String key) {
        return "/models/" + kind.folder() + "/" + key;
    }
}
