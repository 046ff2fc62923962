package millrace.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The palette of the designer offers only what the engine understands and what is there. */
class ElementTemplateTests {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)");
    private static final Set<String> TYPES = Set.of("String", "Text", "Hidden", "Dropdown", "Boolean");
    private static final Set<String> BINDINGS =
            Set.of("property", "camunda:property", "camunda:inputParameter", "camunda:executionListener");

    @ParameterizedTest
    @MethodSource("templates")
    void offersWhatThisEngineUnderstands(Path file) throws IOException {
        var template = new ObjectMapper().readTree(file.toFile());
        assertThat(template.path("id").asText()).isEqualTo("millrace." + ModelFiles.bareName(file));
        assertThat(template.path("description").asText()).matches("[A-Z].+\\.");
        assertThat(template.path("appliesTo")).isNotEmpty();
        assertThat(properties(template)).isNotEmpty().allSatisfy(property -> {
            assertThat(property.path("type").asText()).isIn(TYPES);
            assertThat(property.path("binding").path("type").asText()).isIn(BINDINGS);
            assertThat(property.has("condition") || property.has("feel")).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesBeansThatExist(Path file) {
        assertThat(beans(file)).allMatch(ElementTemplateTests::exists, "is a bean of the product");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processesNameBeansThatExist(Path file) {
        assertThat(beans(file)).isNotEmpty().allMatch(ElementTemplateTests::exists, "is a bean of the product");
    }

    @Test
    void everyBeanOfTheProcessesIsInThePalette() {
        var offered = ModelFiles.templates().stream().flatMap(ElementTemplateTests::beans);
        var used = ModelFiles.processes().stream()
                .flatMap(ElementTemplateTests::beans)
                .filter(bean -> bean.matches("\\w+(Delegate|Listener)"))
                .filter(bean -> !bean.endsWith("StartListener"));
        assertThat(offered.distinct()).containsAll(used.toList());
    }

    @Test
    void seesABeanThatDoesNotExist() {
        assertThat(exists("imaginaryDelegate")).isFalse();
    }

    static List<Path> templates() {
        return ModelFiles.templates();
    }

    static List<Path> processes() {
        return ModelFiles.processes();
    }

    private static Stream<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false);
    }

    /** Beans that a file names in its expressions; process variables begin the others. */
    private static Stream<String> beans(Path file) {
        var variables =
                Set.of("waitsFor", "triageOutcome", "diagnosis", "confirmation", "verification", "findingOutcome");
        return BEAN.matcher(ModelFiles.text(file))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !variables.contains(name));
    }

    private static boolean exists(String bean) {
        var type = bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1) + ".java";
        return ModelFiles.sources().stream()
                .anyMatch(source ->
                        source.endsWith(type) || ModelFiles.text(source).contains("@Component(\"" + bean + "\")"));
    }
}
