package millrace.engine.inspection;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.engine.guard.ExpressionCheck;
import millrace.model.ModelFile;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** What the records rely on in a process of the product, read from the product's own version of it. */
class ProcessPromise {

    private final ModelFile file;
    private final Side now;
    private final Side shipped;
    private final Findings found;

    ProcessPromise(ModelFile file, ModelFile shipped, String key, Findings found) {
        this.file = file;
        this.now = new Side(ModelXml.parse(file), key);
        this.shipped = new Side(ModelXml.parse(shipped), key);
        this.found = found;
    }

    void check() {
        now.literalCandidates()
                .forEach(task -> found.refuse(
                        file.name(),
                        task,
                        "names whom it is offered to, whoever may know of the record; use the façade audience"));
        demand(Side::listeners, "The process no longer calls %s, which connects it with its record");
        demand(Side::plainStarts, "The process has no %s, by which Millrace starts it");
        demand(Side::startMessages, "The process is no longer started by the message %s");
        demand(Side::anyTimeMessages, "The process no longer hears the message %s at any time");
        demand(Side::phases, "No sub-process has the property phase = %s any more, and records are in that phase");
        missing(now, shipped, Side::phases)
                .forEach(phase -> found.refuse(
                        file.name(), "A sub-process has the property phase = %s, which is no phase".formatted(phase)));
        missing(shipped, now, Side::messages)
                .forEach(message ->
                        found.note(file.name(), "The process no longer hears the message %s".formatted(message)));
        missing(now, shipped, Side::messages)
                .forEach(message ->
                        found.note(file.name(), "Nothing in Millrace sends the message %s".formatted(message)));
    }

    private void demand(Function<Side, Set<String>> what, String sentence) {
        missing(shipped, now, what).forEach(lost -> found.refuse(file.name(), sentence.formatted(lost)));
    }

    private static Stream<String> missing(Side from, Side in, Function<Side, Set<String>> what) {
        Set<String> there = what.apply(in);
        return what.apply(from).stream().filter(one -> !there.contains(one));
    }

    /** One version of the process. */
    private record Side(ModelXml xml, String key) {

        private Element process() {
            return xml.named("process")
                    .filter(process -> key.equals(process.getAttribute("id")))
                    .findFirst()
                    .orElseThrow();
        }

        Set<String> listeners() {
            return ModelXml.children(process(), "extensionElements")
                    .flatMap(inside -> ModelXml.children(inside, "executionListener"))
                    .map(listener -> listener.getAttribute("delegateExpression").replaceAll("[${}\\s]", "") + " on "
                            + listener.getAttribute("event"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Stream<Element> literalCandidates() {
            return ModelXml.inside(process(), "userTask")
                    .filter(task -> Stream.of("candidateGroups", "candidateUsers", "assignee")
                            .flatMap(name -> ModelXml.attribute(task, name).stream())
                            .anyMatch(value -> !value.isBlank() && !ExpressionCheck.isExpression(value)));
        }

        Set<String> plainStarts() {
            return starts().filter(start -> ModelXml.inside(start, "*")
                            .noneMatch(inside -> inside.getLocalName().endsWith("EventDefinition")))
                    .map(start -> "plain start event")
                    .collect(Collectors.toSet());
        }

        Set<String> startMessages() {
            return names(starts());
        }

        Set<String> anyTimeMessages() {
            return names(ModelXml.children(process(), "subProcess")
                    .filter(inside -> "true".equals(inside.getAttribute("triggeredByEvent")))
                    .flatMap(inside -> ModelXml.children(inside, "startEvent")));
        }

        Set<String> phases() {
            return ModelXml.inside(process(), "property")
                    .filter(property -> "phase".equals(property.getAttribute("name")))
                    .map(property -> property.getAttribute("value"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> messages() {
            return names(Stream.of(process()));
        }

        private Stream<Element> starts() {
            return ModelXml.children(process(), "startEvent");
        }

        private Set<String> names(Stream<Element> events) {
            Set<String> references = events.flatMap(event -> ModelXml.inside(event, "messageEventDefinition"))
                    .map(definition -> definition.getAttribute("messageRef").replaceFirst("^.*:", ""))
                    .collect(Collectors.toSet());
            return xml.named("message")
                    .filter(message -> references.contains(message.getAttribute("id")))
                    .map(message -> message.getAttribute("name"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
