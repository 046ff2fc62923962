package millrace.engine.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import millrace.engine.guard.ExpressionCheck;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import millrace.model.ModelXml;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Refuses what a process may not contain, and what it needs and does not find. */
class ProcessCheck {

    // by local name, whatever the prefix: the engine knows some of them under two namespaces
    private static final Map<String, String> ELEMENTS = Map.of(
            "scriptTask", "is a script; use a façade or a decision table",
            "script", "runs a script; use a façade or a decision table",
            "connector", "has a connector, and connectors are not run here",
            "formData", "has form fields in the process; make a Camunda Form and refer to it",
            "formProperty", "has form fields in the process; make a Camunda Form and refer to it",
            "field", "injects a field into a bean, which all processes share",
            "import", "reads another file");
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "class", "names a Java class; name a bean with a delegate expression instead",
            "formHandlerClass", "names a Java class",
            "variableMappingClass", "names a Java class",
            "variableMappingDelegateExpression", "maps variables with a bean, and no bean does that here",
            "formKey", "has a form key; choose a Camunda Form and refer to it",
            "caseRef", "calls a case, and cases are not run here",
            "topic", "waits for an external worker, and none can fetch work here",
            "language", "has an expression in another language",
            "resource", "takes a script from another file",
            "scriptFormat", "runs a script; use a façade or a decision table");
    private static final Map<String, ModelKind> REFERENCES =
            Map.of("formRef", ModelKind.FORM, "decisionRef", ModelKind.DECISION, "calledElement", ModelKind.PROCESS);
    // as much as the engine keeps
    private static final int LONGEST_NAME = 255;

    private static final Set<String> BINDINGS = Set.of("formRefBinding", "decisionRefBinding", "calledElementBinding");
    private static final Map<String, Class<?>> LISTENERS =
            Map.of("executionListener", ExecutionListener.class, "taskListener", TaskListener.class);

    private final ModelFile file;
    private final ExpressionCheck expressions;
    private final Surroundings around;
    private final List<StartMessage> others;
    private final Findings found;

    /** {@code others}: the start messages of all processes that are in force or will be. */
    ProcessCheck(
            ModelFile file,
            ExpressionCheck expressions,
            Surroundings around,
            List<StartMessage> others,
            Findings found) {
        this.others = others;
        this.file = file;
        this.expressions = expressions;
        this.around = around;
        this.found = found;
    }

    void run() {
        ModelXml xml = ModelXml.parse(file);
        xml.named("process").forEach(this::process);
        Restraint.complaints(xml, expressions::asksFacade)
                .forEach((element, why) -> found.refuse(file.name(), element, why));
        startMessages();
        xml.all()
                .filter(element -> element.getAttribute("name").length() > LONGEST_NAME)
                .forEach(element -> found.refuse(
                        file.name(), element, "has a name of more than %d characters".formatted(LONGEST_NAME)));
        xml.all().forEach(element -> {
            shut(element);
            attributes(element).forEach(attribute -> attribute(element, attribute));
            found.refuse(file.name(), element, expressions.complaint(ModelXml.ownText(element)));
        });
        Stream.concat(xml.named("conditionExpression"), xml.named("condition"))
                .filter(condition -> !ExpressionCheck.isExpression(ModelXml.ownText(condition)))
                .forEach(condition -> found.refuse(file.name(), condition, "has a condition that is no expression"));
    }

    private void process(Element process) {
        boolean executable = "true".equals(process.getAttribute("isExecutable"));
        String kept = ModelXml.attribute(process, "historyTimeToLive").orElse("");
        if (executable && !TimeToLive.isOne(kept)) {
            found.refuse(file.name(), process, TimeToLive.MISSING);
        }
        if (executable && ModelXml.attribute(process, "versionTag").isEmpty()) {
            found.note(file.name(), ModelXml.seen(process) + " has no version tag");
        }
    }

    private void startMessages() {
        for (StartMessage own : StartMessage.of(file)) {
            others.stream()
                    .filter(other -> other.message().equals(own.message())
                            && !other.process().equals(own.process()))
                    .findFirst()
                    .ifPresent(other -> found.refuse(
                            file.name(),
                            own.event(),
                            "hears the message %s, which starts the process '%s'; a message starts one process only"
                                    .formatted(own.message(), other.process())));
        }
    }

    private void shut(Element element) {
        String why = ELEMENTS.get(element.getLocalName());
        if (why != null) {
            found.refuse(file.name(), element, why);
        }
    }

    private void attribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if (ATTRIBUTES.containsKey(name)) {
            found.refuse(file.name(), element, ATTRIBUTES.get(name));
        } else if ("type".equals(name) && isOfTheEngine(attribute)) {
            found.refuse(file.name(), element, "is done by something outside of Millrace (type)");
        } else if ("delegateExpression".equals(name)) {
            Class<?> wanted = LISTENERS.getOrDefault(element.getLocalName(), JavaDelegate.class);
            found.refuse(file.name(), element, expressions.beanComplaint(value, wanted));
        } else if (BINDINGS.contains(name) && !"latest".equals(value)) {
            found.refuse(file.name(), element, "binds a model otherwise than 'latest', which all models here do");
        } else {
            found.refuse(file.name(), element, expressions.complaint(value));
            reference(element, name, value);
        }
    }

    private void reference(Element element, String name, String value) {
        ModelKind kind = REFERENCES.get(name);
        // an event definition of another standard may have an attribute of the same name and no value
        if (kind != null && !value.isBlank() && !ExpressionCheck.isExpression(value) && !around.exists(kind, value)) {
            found.refuse(
                    file.name(),
                    element,
                    "refers to the %s '%s', which is neither in force nor in this deployment"
                            .formatted(kind.label().toLowerCase(java.util.Locale.ROOT), value));
        }
    }

    private static boolean isOfTheEngine(Attr attribute) {
        String space = String.valueOf(attribute.getNamespaceURI());
        return space.contains("camunda.org/") || space.contains("activiti.org/");
    }

    private static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .filter(attribute -> !attribute.getName().startsWith("xmlns"));
    }
}
