package millrace.engine.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import millrace.model.ModelFile;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** A message that starts a process; the engine lets every message start one process only. */
record StartMessage(String process, String message, Element event) {

    /** Those of a file, in its order. */
    static List<StartMessage> of(ModelFile file) {
        ModelXml xml = ModelXml.parse(file);
        Map<String, String> messages = new HashMap<>();
        xml.named("message").forEach(message -> messages.put(message.getAttribute("id"), message.getAttribute("name")));
        return xml.named("process")
                .filter(process -> "true".equals(process.getAttribute("isExecutable")))
                .flatMap(process -> ModelXml.children(process, "startEvent").flatMap(event -> names(messages, event)
                        .map(name -> new StartMessage(process.getAttribute("id"), name, event))))
                .toList();
    }

    private static Stream<String> names(Map<String, String> messages, Element event) {
        return ModelXml.inside(event, "messageEventDefinition")
                .map(definition -> definition.getAttribute("messageRef").replaceFirst("^.*:", ""))
                .map(messages::get)
                .filter(Objects::nonNull);
    }
}
