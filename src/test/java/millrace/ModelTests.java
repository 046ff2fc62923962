package millrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import millrace.model.DecisionFile;
import millrace.model.DecisionRules;
import millrace.model.FormFile;
import millrace.model.FormRules;
import millrace.model.ModelFiles;
import millrace.model.NamingRules;
import millrace.model.ProcessFile;
import millrace.model.Rule;
import millrace.model.WiringRules;
import millrace.model.drawing.DrawingRules;
import millrace.model.drawing.FlowRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model that ships keeps the rules of the house. */
class ModelTests {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"names", "wirings", "drawings", "flows"})
    void everyProcessKeepsTheRule(Path file, Rule<ProcessFile> rule) {
        assertThat(rule.check(ProcessFile.read(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("decisions")
    void everyDecisionKeepsTheRule(Path file, Rule<DecisionFile> rule) {
        assertThat(rule.check(DecisionFile.read(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("forms")
    void everyFormKeepsTheRule(Path file, Rule<FormFile> rule) {
        assertThat(rule.check(FormFile.read(file))).isEmpty();
    }

    /** In a jar the engine keeps only the bare file name: a second file of the same name replaces the first. */
    @Test
    void noTwoModelsShareAFileName() {
        var names = Stream.of(ModelFiles.processes(), ModelFiles.decisions(), ModelFiles.forms())
                .flatMap(List::stream)
                .map(ModelFiles::bareName);
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    static Stream<Arguments> names() {
        return each(ModelFiles.processes(), NamingRules.ALL);
    }

    static Stream<Arguments> wirings() {
        return each(ModelFiles.processes(), WiringRules.ALL);
    }

    static Stream<Arguments> drawings() {
        return each(ModelFiles.processes(), DrawingRules.ALL);
    }

    static Stream<Arguments> flows() {
        return each(ModelFiles.processes(), FlowRules.ALL);
    }

    static Stream<Arguments> decisions() {
        return each(ModelFiles.decisions(), DecisionRules.ALL);
    }

    static Stream<Arguments> forms() {
        return each(ModelFiles.forms(), FormRules.ALL);
    }

    private static <M> Stream<Arguments> each(List<Path> files, List<Rule<M>> rules) {
        Function<Path, Stream<Arguments>> pairs = file -> rules.stream().map(rule -> Arguments.of(file, rule));
        return files.stream().flatMap(pairs);
    }
}
