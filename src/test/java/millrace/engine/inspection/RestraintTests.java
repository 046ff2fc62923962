package millrace.engine.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import millrace.model.ModelFile;
import millrace.model.ModelXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model is kept from that would reach for others or for all of the product. */
class RestraintTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<callActivity id=\"c\" calledElement=\"other\"><extensionElements><camunda:in businessKey=\"INC-1\"/></extensionElements></callActivity>",
                "<callActivity id=\"c\" calledElement=\"${which}\"/>",
                "<callActivity id=\"c\" calledElement=\"${'mine'}\"/>",
                "<signal id=\"s\" name=\"again-${execution.id}\"/>",
                "<signalEventDefinition signalRef=\"s\"><extensionElements><camunda:in source=\"title\" target=\"t\"/></extensionElements></signalEventDefinition>",
                "<timeCycle>R3/PT0S</timeCycle>",
                "<timeCycle>${'R/PT1S'}</timeCycle>",
                "<timeCycle>${often}</timeCycle>",
                "<loopCardinality>${1000 * 1000}</loopCardinality>",
                "<loopCardinality>${many}</loopCardinality>",
                "<timeCycle>R/PT1S</timeCycle>",
                "<timeCycle>R/P0Y</timeCycle>",
                "<timeCycle>R/P0W</timeCycle>",
                "<timeCycle>R/P0M0DT1S</timeCycle>",
                "<timeCycle>R/P-1D</timeCycle>",
                "<timeCycle>R/-P1D</timeCycle>",
                "<timeCycle>R/PT1M/9999-01-01T00:00:00</timeCycle>",
                "<timeCycle>R/1970-01-01T00:00:00/P1D</timeCycle>",
                "<timeCycle>R/2026-01-01T00:00:00/2026-01-01T00:00:01</timeCycle>",
                "<timeCycle>R5/2026-01-01T00:00:00Z/PT59M</timeCycle>",
                "<timeDuration>R/P0Y</timeDuration>",
                "<failedJobRetryTimeCycle>R9999999/PT0S</failedJobRetryTimeCycle>",
                "<failedJobRetryTimeCycle>R3/PT5M,R/P0Y</failedJobRetryTimeCycle>",
                "<failedJobRetryTimeCycle>${tries}</failedJobRetryTimeCycle>",
                "<timeCycle>R5/2026-01-01T00:00:00Z/PT59S</timeCycle>",
                "<timeCycle>* * * * * ?</timeCycle>",
                "<timeCycle>0/5 * * * * ?</timeCycle>",
                "<loopCardinality>1000</loopCardinality>",
                "<loopCardinality> 100000000 </loopCardinality>"
            })
    void refusesWhatReachesTooFar(String inside) {
        assertThat(complaints(inside)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<callActivity id=\"c\" calledElement=\"other\"><extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/></extensionElements></callActivity>",
                "<timeCycle>R/PT1M</timeCycle>",
                "<timeCycle>R3/P1M</timeCycle>",
                "<timeCycle>R/P1W</timeCycle>",
                "<timeCycle>R3/2030-01-01T08:00:00Z/P1D</timeCycle>",
                "<timeDuration>${pause}</timeDuration>",
                "<failedJobRetryTimeCycle>R3/PT5M,R2/PT1H</failedJobRetryTimeCycle>",
                "<failedJobRetryTimeCycle>PT10S,PT1M</failedJobRetryTimeCycle>",
                "<timeCycle>0 0/5 * * * ?</timeCycle>",
                "<timeCycle>${incidentTimes.confirmation(execution)}</timeCycle>",
                "<loopCardinality>999</loopCardinality>"
            })
    void letsTheRestPass(String inside) {
        assertThat(complaints(inside)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some a in 1..200000, b in 1..200000 satisfies a + b < 0",
                "for i in 1..9 return i",
                "matches(?, \"(a+)+b\")",
                "function(a) a",
                "extract(?, \"(a+)+b\")",
                "decimal(1, 1000000000)",
                "floor(10 ** 99999999)",
                "9 ** 999999999",
                "modulo(number(\"1e999999999\"), 3)",
                "string(number(\"1e999999999\"))"
            })
    void refusesCellsThatMayComputeWithoutEnd(String cell) {
        assertThat(Restraint.complaint(cell)).contains("may compute without end");
    }

    @Test
    void readsNoDeeperThanAPersonWould() {
        assertThat(Restraint.complaint("(".repeat(400) + "1" + ")".repeat(400))).contains("brackets");
        assertThat(Restraint.complaint("[1..5]")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not(\"LOW\", \"HIGH\")",
                "if starts with(?, \"shop\") and (count(a) > 1) then upper case(b) else min(1, 2)",
                "date and time(\"2026-01-01T00:00:00\") + duration(\"P1D\")",
                "[1..5], > 7, in (1, 2)"
            })
    void letsCellsPassThatComputeAsLongAsTheyAre(String cell) {
        assertThat(Restraint.complaint(cell)).isNull();
    }

    @Test
    void takesWordsInTextsAsTexts() {
        assertThat(Restraint.complaint("\"for every function\", \"some ((((\"")).isNull();
    }

    private static Collection<String> complaints(String inside) {
        var model =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <process id="mine" isExecutable="true">%s</process>
                </definitions>"""
                        .formatted(inside);
        return Restraint.complaints(
                        ModelXml.parse(new ModelFile("mine.bpmn", model)),
                        "${incidentTimes.confirmation(execution)}"::equals)
                .values();
    }
}
