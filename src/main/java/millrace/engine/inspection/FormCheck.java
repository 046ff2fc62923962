package millrace.engine.inspection;

import java.util.HashSet;
import java.util.Set;
import millrace.model.FormModel;
import millrace.model.ModelFile;

/** Refuses what Tasklist cannot show, or what could be sent and is not checked. */
class FormCheck {

    /** What form-js 1.8.7 of Tasklist 7.24 renders and our server checks, or what sends nothing. */
    private static final Set<String> TYPES = Set.of(
            "text",
            "separator",
            "spacer",
            "group",
            "button",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "select",
            "radio",
            "datetime",
            "checklist",
            "taglist");

    private final ModelFile file;
    private final Findings found;

    FormCheck(ModelFile file, Findings found) {
        this.file = file;
        this.found = found;
    }

    void run() {
        Set<String> keys = new HashSet<>();
        for (FormModel.Part part : FormModel.read(file).parts()) {
            if (!TYPES.contains(part.type())) {
                found.refuse(
                        file.name(),
                        "%s is of the type '%s', which Tasklist cannot show".formatted(part.called(), part.type()));
            }
            if (!part.key().isEmpty() && !keys.add(part.key())) {
                found.refuse(file.name(), "%s has a key that another field has".formatted(part.called()));
            }
            if (!part.key().matches("[A-Za-z0-9_]{0,64}")) {
                found.refuse(file.name(), "%s has a key that is not letters and digits".formatted(part.called()));
            }
        }
    }
}
