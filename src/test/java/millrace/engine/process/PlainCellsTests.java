package millrace.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

/** The short way through plain cells answers what the FEEL engine answers. */
class PlainCellsTests {

    private static final List<String> CELLS = List.of(
            "\"HIGH\"",
            " \"HIGH\" ",
            "\"LOW\",\"HIGH\"",
            "\"LOW\" , \"HIGH\"",
            "\"a, b\"",
            "\"\"",
            "\"say \\\"HIGH\\\"\"",
            "not(\"HIGH\")",
            "not( \"LOW\", \"HIGH\" )",
            "not(3,4)",
            "not(\"HIGH\"),not(\"LOW\")",
            "not(true)",
            "not()",
            "-",
            "\"HIGH",
            "HIGH",
            "[\"HIGH\"]",
            "3",
            " 1 , 3 ",
            "-3",
            "03",
            "3.0",
            "1,\"HIGH\"",
            "[1..3]",
            "< 3",
            "<= 3",
            ">= 3",
            " > 2.9 ",
            ">=-3",
            "< \"LOW\"",
            ">= level",
            "true",
            "null",
            "contains(?, \"IG\")");
    private static final List<Object> VALUES = List.of(
            "HIGH", "LOW", "", "a, b", "say \"HIGH\"", "high", 3, -3, 4L, (short) 3, 3.0, 2.9, 0.1 + 0.2, 1e300, true);
    private static final List<String> EXPRESSIONS = List.of(
            "level",
            "\"HIGH\"",
            "\"a, b\"",
            "\"LOW\", \"HIGH\"",
            "other",
            "true",
            "null",
            "3",
            "1, 3",
            "level + \"er\"",
            "upper case(level)",
            "not");

    private final FeelEngine whole = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine plain = new PlainCells.Factory().createInstance();

    @Test
    void comparesCellsAsFeelDoes() {
        for (var value : VALUES) {
            var variables = with(Map.of("level", value));
            for (var cell : CELLS) {
                assertThat(answer(() -> plain.evaluateSimpleUnaryTests(cell, "level", variables)))
                        .as("%s of %s", cell, value)
                        .isEqualTo(answer(() -> whole.evaluateSimpleUnaryTests(cell, "level", variables)));
            }
        }
    }

    @Test
    void comparesNothingAsFeelDoes() {
        var unset = new HashMap<String, Object>();
        unset.put("level", null);
        for (var cell : CELLS) {
            assertThat(answer(() -> plain.evaluateSimpleUnaryTests(cell, "level", with(unset))))
                    .as(cell)
                    .isEqualTo(answer(() -> whole.evaluateSimpleUnaryTests(cell, "level", with(unset))));
        }
    }

    @Test
    void readsNothingAsFeelDoes() {
        var unset = new HashMap<String, Object>();
        unset.put("level", null);
        for (var expression : EXPRESSIONS) {
            assertThat(answer(() -> plain.<Object>evaluateSimpleExpression(expression, with(unset))))
                    .as(expression)
                    .isEqualTo(answer(() -> whole.<Object>evaluateSimpleExpression(expression, with(unset))));
        }
    }

    @Test
    void readsInputsAndOutputsAsFeelDoes() {
        for (var value : VALUES) {
            var variables = with(Map.of("level", value));
            for (var expression : EXPRESSIONS) {
                assertThat(answer(() -> plain.<Object>evaluateSimpleExpression(expression, variables)))
                        .as("%s with %s", expression, value)
                        .isEqualTo(answer(() -> whole.<Object>evaluateSimpleExpression(expression, variables)));
            }
        }
    }

    private static VariableContext with(Map<String, Object> values) {
        return Variables.fromMap(values).asVariableContext();
    }

    /** What was answered, or that it was refused. */
    private static String answer(java.util.function.Supplier<?> question) {
        try {
            return String.valueOf(question.get());
        } catch (FeelException refused) {
            return "refused";
        }
    }
}
