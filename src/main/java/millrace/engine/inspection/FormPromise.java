package millrace.engine.inspection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import millrace.model.FormModel;
import millrace.model.FormModel.Part;
import millrace.model.ModelFile;

/** What the practice relies on in a form of the product: the fields it must have, and the words it understands. */
class FormPromise {

    private final ModelFile file;
    private final Map<String, Part> now;
    private final Map<String, Part> shipped;
    private final Findings found;

    FormPromise(ModelFile file, ModelFile shipped, Findings found) {
        this.file = file;
        this.now = fields(file);
        this.shipped = fields(shipped);
        this.found = found;
    }

    private static Map<String, Part> fields(ModelFile file) {
        return FormModel.read(file).parts().stream()
                .filter(part -> !part.key().isEmpty())
                .collect(Collectors.toMap(Part::key, Function.identity(), (one, other) -> one));
    }

    void check() {
        shipped.forEach((key, field) -> {
            if (!now.containsKey(key)) {
                missing(field);
            } else {
                kept(field, now.get(key));
            }
        });
        now.values().stream()
                .filter(field -> !shipped.containsKey(field.key()) && !field.shown())
                .forEach(field -> found.refuse(
                        file.name(),
                        "%s is unknown to Millrace, so that what people enter would be lost"
                                .formatted(field.called())));
    }

    private void missing(Part field) {
        if (field.required()) {
            found.refuse(file.name(), "%s is missing, and Millrace needs it".formatted(field.called()));
        } else {
            found.note(file.name(), "%s is no longer there".formatted(field.called()));
        }
    }

    private void kept(Part before, Part field) {
        if (before.required() && (!field.required() || field.shown())) {
            found.refuse(file.name(), "%s must stay required: Millrace needs it".formatted(field.called()));
        }
        if (!before.type().equals(field.type()) && !bothAre(before, field, "text") && !bothChoose(before, field)) {
            found.refuse(
                    file.name(),
                    "%s was a %s and cannot be a %s".formatted(field.called(), before.type(), field.type()));
        }
        List<String> foreign = field.options().stream()
                .filter(option -> !before.options().contains(option))
                .toList();
        if (bothChoose(before, field)
                && !before.options().isEmpty()
                && (!foreign.isEmpty() || field.options().isEmpty())) {
            found.refuse(
                    file.name(),
                    "%s offers %s; Millrace knows %s"
                            .formatted(
                                    field.called(),
                                    foreign.isEmpty() ? "nothing" : String.join(", ", foreign),
                                    String.join(", ", before.options())));
        }
    }

    private static boolean bothAre(Part before, Part field, String type) {
        return before.type().startsWith(type)
                && field.type().startsWith(type)
                && !field.type().equals("text");
    }

    private static boolean bothChoose(Part before, Part field) {
        return chooses(before) && chooses(field);
    }

    private static boolean chooses(Part field) {
        return field.type().equals("select") || field.type().equals("radio");
    }
}
