package millrace.engine.inspection;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import millrace.model.FormModel;
import millrace.model.ModelFile;
import millrace.model.TextPattern;

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
            "taglist",
            "expression");

    private final ModelFile file;
    private final Set<String> lists;
    private final Findings found;

    /** {@code lists}: the names of the lists of data that a select may offer. */
    FormCheck(ModelFile file, Set<String> lists, Findings found) {
        this.lists = lists;
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
            TextPattern.complaint(part.pattern())
                    .ifPresent(complaint -> found.refuse(file.name(), part.called() + " " + complaint));
            if (!part.key().isEmpty() && !keys.add(part.key())) {
                found.refuse(file.name(), "%s has a key that another field has".formatted(part.called()));
            }
            if (!part.list().isEmpty() && !lists.contains(part.list())) {
                found.refuse(
                        file.name(),
                        "%s offers the list '%s', and there are only %s"
                                .formatted(part.called(), part.list(), String.join(", ", new TreeSet<>(lists))));
            }
            if (!part.key().matches("[A-Za-z0-9_]{0,64}")) {
                found.refuse(file.name(), "%s has a key that is not letters and digits".formatted(part.called()));
            }
        }
    }
}
