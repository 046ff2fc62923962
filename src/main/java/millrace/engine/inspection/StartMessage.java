package millrace.engine.inspection;

import java.util.List;
import java.util.stream.Stream;
import millrace.model.ModelFile;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** A message that starts a process; the engine lets every message start one process only. */
record StartMessage(String process, String message, Element event) {

    /** Those of a file, in its order. */
    static List<StartMessage> of(ModelFile file) {
        ModelXml xml = ModelXml.parse(file);
        return xml.named("process")
                .filter(process -> "true".equals(process.getAttribute("isExecutable")))
                .flatMap(process -> ModelXml.children(process, "startEvent").flatMap(event -> names(xml, event)
                        .map(name -> new StartMessage(process.getAttribute("id"), name, event))))
                .toList();
    }

    private static Stream<String> names(ModelXml xml, Element event) {
        List<String> references = ModelXml.inside(event, "messageEventDefinition")
                .map(definition -> definition.getAttribute("messageRef").replaceFirst("^.*:", ""))
                .toList();
        return xml.named("message")
                .filter(message -> references.contains(message.getAttribute("id")))
                .map(message -> message.getAttribute("name"));
    }
}
