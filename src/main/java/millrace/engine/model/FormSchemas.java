package millrace.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import millrace.engine.EngineRefusal;
import millrace.engine.FormOptions;
import millrace.engine.Forms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Checks what was sent against the newest deployed version of a form. */
@Component
class FormSchemas implements Forms {

    private final CommandExecutor commands;
    private final RepositoryService repository;
    private final Supplier<List<FormOptions>> lists;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, FormField>> fieldsByVersion = new ConcurrentHashMap<>();

    FormSchemas(CommandExecutor commands, RepositoryService repository, ObjectProvider<FormOptions> lists) {
        this.commands = commands;
        this.repository = repository;
        this.lists = SingletonSupplier.of(() -> lists.stream().toList());
    }

    @Override
    public Map<String, Object> check(String formId, Map<String, Object> submitted) {
        Map<String, FormField> fields = fieldsOf(formId);
        submitted.keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw EngineRefusal.badInput(key + ": is not a field of the form " + formId + ".");
                });
        Map<String, Object> values = new LinkedHashMap<>();
        fields.values().forEach(field -> {
            Object value = field.check(submitted.get(field.key()));
            if (value != null) {
                requireKnown(field, value);
                values.put(field.key(), value);
            }
        });
        return values;
    }

    private void requireKnown(FormField field, Object value) {
        Collection<?> chosen = value instanceof Collection<?> several ? several : List.of(value);
        lists.get().stream().filter(list -> list.name().equals(field.list())).forEach(list -> chosen.stream()
                .map(Object::toString)
                .filter(one -> !list.has(one))
                .findFirst()
                .ifPresent(one -> {
                    throw EngineRefusal.badInput(
                            "%s: there is no '%s' among the %s.".formatted(field.key(), one, list.name()));
                }));
    }

    private Map<String, FormField> fieldsOf(String formId) {
        return commands.execute(context -> context.runWithoutAuthorization(() -> newest(context, formId)));
    }

    private Map<String, FormField> newest(CommandContext context, String formId) {
        CamundaFormDefinitionEntity form =
                context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId);
        if (form == null) {
            throw new IllegalStateException("The form " + formId + " is not deployed.");
        }
        return fieldsByVersion.computeIfAbsent(
                form.getId(), id -> read(form.getDeploymentId(), form.getResourceName()));
    }

    private Map<String, FormField> read(String deploymentId, String resource) {
        try (InputStream content = repository.getResourceAsStream(deploymentId, resource)) {
            Map<String, FormField> fields = new LinkedHashMap<>();
            collect(json.readTree(content).path("components"), fields);
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // groups hold further components; what has no key (texts, buttons, separators) sends nothing
    private static void collect(JsonNode components, Map<String, FormField> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key") && FormField.Kind.of(component) != null) {
                FormField field = FormField.of(component);
                fields.put(field.key(), field);
            }
            collect(component.path("components"), fields);
        }
    }
}
