package millrace.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file that describes processes, decisions or a form.
 *
 * @param name bare file name with its ending
 * @param content the text, which is UTF-8 wherever it is bytes
 */
public record ModelFile(String name, String content) {

    /** What it describes; the name must have been checked. */
    public ModelKind kind() {
        return ModelKind.ofFile(name).orElseThrow(() -> new UnreadableModel(name + ": is no model."));
    }

    /** What the engine knows the contents by; a file may hold several. */
    public List<String> keys() {
        return switch (kind()) {
            case PROCESS ->
                ModelXml.parse(this)
                        .named("process")
                        .filter(process -> "true".equals(process.getAttribute("isExecutable")))
                        .map(process -> process.getAttribute("id"))
                        .toList();
            case DECISION ->
                ModelXml.parse(this)
                        .named("decision")
                        .map(decision -> decision.getAttribute("id"))
                        .toList();
            case FORM -> List.of(FormModel.read(this).id());
        };
    }

    public InputStream stream() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
