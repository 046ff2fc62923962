package millrace.model;

import java.util.Arrays;
import java.util.Optional;

/** What a model describes. */
public enum ModelKind {
    PROCESS("processes", ".bpmn", "Process"),
    DECISION("decisions", ".dmn", "Decision"),
    FORM("forms", ".form", "Form");

    private final String folder;
    private final String ending;
    private final String label;

    ModelKind(String folder, String ending, String label) {
        this.folder = folder;
        this.ending = ending;
        this.label = label;
    }

    /** The kind of a file, by the ending of its name. */
    public static Optional<ModelKind> ofFile(String name) {
        return Arrays.stream(values())
                .filter(kind -> name.endsWith(kind.ending))
                .findFirst();
    }

    /** The kind whose models lie in that folder, which is also their place in addresses. */
    public static Optional<ModelKind> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }

    public String folder() {
        return folder;
    }

    /** How the names of its files end, with the dot. */
    public String ending() {
        return ending;
    }

    /** The kind in words. */
    public String label() {
        return label;
    }
}
