package millrace.engine.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.Resource;
import org.springframework.util.StreamUtils;

/** A model file that came with the product. */
record ShippedModel(String resource, String content, Kind kind) {

    /** What a model describes, and where its files are. */
    enum Kind {
        PROCESS("processes", ".bpmn"),
        DECISION("decisions", ".dmn"),
        FORM("forms", ".form");

        private final String folder;
        private final String ending;

        Kind(String folder, String ending) {
            this.folder = folder;
            this.ending = ending;
        }

        String pattern() {
            return "classpath*:" + folder + "/**/*" + ending;
        }
    }

    static ShippedModel of(Resource file, Kind kind) {
        try (var content = file.getInputStream()) {
            return new ShippedModel(
                    file.getFilename(), StreamUtils.copyToString(content, StandardCharsets.UTF_8), kind);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The model " + file.getFilename() + " cannot be read.", unreadable);
        }
    }

    /** What the engine knows the contents by; a file may hold several. */
    List<String> keys() {
        return switch (kind) {
            case PROCESS ->
                Bpmn.readModelFromStream(stream())
                        .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                        .stream()
                        .filter(process -> process.isExecutable())
                        .map(process -> process.getId())
                        .toList();
            case DECISION ->
                Dmn.readModelFromStream(stream()).getModelElementsByType(Decision.class).stream()
                        .map(Decision::getId)
                        .toList();
            case FORM -> List.of(formId());
        };
    }

    InputStream stream() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private String formId() {
        try {
            return new ObjectMapper().readTree(content).path("id").asText();
        } catch (IOException invalid) {
            throw new IllegalStateException("The form " + resource + " is not valid JSON.", invalid);
        }
    }
}
