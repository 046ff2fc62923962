package millrace.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How forms are built, so that the task list renders them and the server can check what they send. */
public final class FormRules {

    /** What form-js 1.8.7 of Tasklist 7.24 renders and our server checks. */
    private static final Set<String> TYPES =
            Set.of("text", "separator", "textfield", "textarea", "number", "checkbox", "select", "radio", "expression");

    /** The lists of data that a form may offer, named in the custom property options. */
    private static final Set<String> LISTS = Set.of("services", "teams", "people");

    /** What a form about a record shows as it stands, for people to change. */
    private static final Set<String> PREFILLED =
            Set.of("category", "service", "impact", "urgency", "cause", "resolutionCode", "resolutionNotes");

    private static final int SCHEMA_VERSION = 16;

    public static final List<Rule<FormFile>> ALL = List.of(
            new Rule<>("the form is named like its file", FormRules::notLikeFile),
            new Rule<>("the form is for the task list of this engine", FormRules::otherPlatform),
            new Rule<>("the task list can render every component", FormRules::foreignComponents),
            new Rule<>("keys and ids are there once", FormRules::repeated),
            new Rule<>("a form begins with one sentence", FormRules::withoutIntroduction),
            new Rule<>("labels are in sentence case", FormRules::labelsNotInSentenceCase),
            new Rule<>("what is known comes before what is asked", FormRules::contextAfterQuestions),
            new Rule<>("a decision comes last and must be made", FormRules::decisionNotLast),
            new Rule<>("options are constants of the product", FormRules::foreignOptions),
            new Rule<>("text has a limit", FormRules::endlessText),
            new Rule<>("what may be hidden is not required", FormRules::hiddenButRequired),
            new Rule<>("a form that was filled says as of when", FormRules::ofNoTime));

    private FormRules() {}

    private static Stream<String> notLikeFile(FormFile form) {
        return Stream.of(form.schema().path("id").asText()).filter(id -> !id.equals(ModelFiles.bareName(form.path())));
    }

    private static Stream<String> otherPlatform(FormFile form) {
        var schema = form.schema();
        var platform = schema.path("executionPlatform").asText() + " "
                + schema.path("executionPlatformVersion").asText() + ", schema "
                + schema.path("schemaVersion").asInt();
        return Stream.of(platform).filter(it -> !it.equals("Camunda Platform 7.24.0, schema " + SCHEMA_VERSION));
    }

    private static Stream<String> foreignComponents(FormFile form) {
        return form.components()
                .map(component -> component.path("type").asText())
                .filter(type -> !TYPES.contains(type));
    }

    private static Stream<String> repeated(FormFile form) {
        var seen = new HashSet<String>();
        return Stream.concat(
                        form.fields().map(field -> field.path("key").asText()),
                        form.components().map(component -> component.path("id").asText()))
                .filter(name -> !seen.add(name));
    }

    private static Stream<String> withoutIntroduction(FormFile form) {
        return form.components()
                .limit(1)
                .filter(first -> !first.path("type").asText().equals("text")
                        || !first.path("text").asText().matches("[A-Z][^.]+\\."))
                .map(first -> first.path("id").asText());
    }

    private static Stream<String> labelsNotInSentenceCase(FormFile form) {
        return form.fields()
                .filter(field -> !field.path("label").asText().matches("[A-Z][a-z-]*([ ,]+[a-z-]+)*\\??"))
                .map(FormRules::key);
    }

    private static Stream<String> contextAfterQuestions(FormFile form) {
        return form.fields()
                .dropWhile(field -> field.path("disabled").asBoolean())
                .filter(field -> field.path("disabled").asBoolean())
                .map(FormRules::key);
    }

    private static Stream<String> decisionNotLast(FormFile form) {
        var fields = form.fields().toList();
        var last = fields.get(fields.size() - 1);
        var decisions =
                fields.stream().filter(field -> field.path("type").asText().equals("radio"));
        return decisions
                .filter(field -> !Objects.equals(field, last)
                        || !field.path("validate").path("required").asBoolean())
                .map(FormRules::key);
    }

    private static Stream<String> foreignOptions(FormFile form) {
        return form.fields()
                .filter(field ->
                        Set.of("select", "radio").contains(field.path("type").asText()))
                .filter(field ->
                        FormFile.list(field).isEmpty() ? foreign(field) : !LISTS.contains(FormFile.list(field)))
                .map(FormRules::key);
    }

    private static boolean foreign(JsonNode field) {
        var options = FormFile.options(field).toList();
        return options.isEmpty() || !Vocabulary.of(key(field)).containsAll(options);
    }

    /** Without it nobody could tell what a person changed from what the form showed them. */
    private static Stream<String> ofNoTime(FormFile form) {
        var ofRecord = form.fields().anyMatch(field -> key(field).equals("number"));
        var dated = form.components()
                .anyMatch(component -> key(component).equals("asOf")
                        && component.path("type").asText().equals("expression"));
        return form.asked().map(FormRules::key).filter(key -> ofRecord && !dated && PREFILLED.contains(key));
    }

    private static Stream<String> endlessText(FormFile form) {
        return form.asked()
                .filter(field -> field.path("type").asText().startsWith("text"))
                .filter(field -> !field.path("validate").has("maxLength"))
                .map(FormRules::key);
    }

    /** The server does not evaluate when a field is hidden, so it must not insist on it. */
    private static Stream<String> hiddenButRequired(FormFile form) {
        return form.fields()
                .filter(field -> field.has("conditional"))
                .filter(field -> field.path("validate").path("required").asBoolean())
                .map(FormRules::key);
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }
}
