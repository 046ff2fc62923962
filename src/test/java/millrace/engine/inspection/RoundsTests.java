package millrace.engine.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import millrace.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What processes may not do without end. In these, {@code a>b} is a flow from a to b, and the rest is BPMN. */
class RoundsTests {

    private static final String START = "<startEvent id='s'/> s>x <exclusiveGateway id='x'/> ";
    private static final String USER = "<userTask id='u'/> ";
    private static final String TASK = "<serviceTask id='t'/> ";
    private static final String FAILURE =
            "<boundaryEvent id='b' attachedToRef='t'><errorEventDefinition/></boundaryEvent> ";
    private static final String ON_CONDITION =
            "<conditionalEventDefinition camunda:variableName='v'><condition>${v == 1}</condition></conditionalEventDefinition>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                START + "x>x",
                START + TASK + "x>t t>x",
                START + "<serviceTask id='t' camunda:asyncBefore='true' camunda:asyncAfter='true'/> x>t t>x",
                // waits that are none
                START
                        + "<intermediateCatchEvent id='c'><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent> x>c c>x",
                START
                        + "<intermediateCatchEvent id='c'><timerEventDefinition><timeDuration>${w}</timeDuration></timerEventDefinition></intermediateCatchEvent> x>c c>x",
                START
                        + "<intermediateCatchEvent id='c'><timerEventDefinition><timeDate>2020-01-01T00:00:00Z</timeDate></timerEventDefinition></intermediateCatchEvent> x>c c>x",
                START
                        + "<intermediateCatchEvent id='c'><timerEventDefinition><timeDate>2020-01-01T00:00:00Z</timeDate><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent> x>c c>x",
                START + "<intermediateCatchEvent id='c'>" + ON_CONDITION + "</intermediateCatchEvent> x>c c>x",
                START
                        + "<userTask id='u'><multiInstanceLoopCharacteristics camunda:collection='${l}'/></userTask> x>u u>x",
                START + USER
                        + "x>u u>x <boundaryEvent id='b' attachedToRef='u'><timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition></boundaryEvent> b>u",
                START + USER + "x>u <boundaryEvent id='b' attachedToRef='u'>" + ON_CONDITION + "</boundaryEvent> b>u",
                // by other ways than flows
                START + TASK + FAILURE + "x>t b>x",
                START
                        + "<intermediateThrowEvent id='t'><linkEventDefinition name='l'/></intermediateThrowEvent> <intermediateCatchEvent id='c'><linkEventDefinition name='l'/></intermediateCatchEvent> x>t c>x",
                START
                        + "<subProcess id='t'><startEvent id='i'/> i>e <endEvent id='e'><errorEventDefinition errorRef='r'/></endEvent></subProcess> "
                        + FAILURE + "x>t b>x",
                START + "<subProcess id='t'><startEvent id='i'/> i>e <endEvent id='e'/></subProcess> x>t t>x",
                START + "<subProcess id='t'><startEvent id='i'/> <parallelGateway id='f'/> " + USER
                        + "<endEvent id='e'><terminateEventDefinition/></endEvent> i>f f>u f>e</subProcess> x>t t>x",
                START + USER + "<subProcess id='t' triggeredByEvent='true'><startEvent id='i' isInterrupting='false'>"
                        + ON_CONDITION
                        + "</startEvent> i>w <serviceTask id='w' camunda:resultVariable='v'/></subProcess> x>u",
                // many tokens, and a join that they fill alone
                START
                        + "<parallelGateway id='f'/> <task id='p'/> <task id='q'/> <parallelGateway id='j'/> x>f f>p f>q p>j q>j j>x",
                START + "<parallelGateway id='f'/> <task id='p'/> <parallelGateway id='j'/> " + USER
                        + "s>u u>j x>f f>p f>p p>j j>x"
            })
    void areRefused(String body) {
        assertThat(complaints(body))
                .singleElement()
                .asString()
                .contains("own.bpmn: ")
                .contains("goes round without end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                START + USER + "x>u u>x",
                START + TASK + "<receiveTask id='r'/> x>t t>r r>x",
                START
                        + "<intermediateCatchEvent id='c'><timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition></intermediateCatchEvent> x>c c>x",
                START
                        + "<intermediateCatchEvent id='c'><timerEventDefinition><timeDuration>P1M</timeDuration></timerEventDefinition></intermediateCatchEvent> x>c c>x",
                START
                        + "<intermediateCatchEvent id='c'><timerEventDefinition><timeDate>${facade.date()}</timeDate></timerEventDefinition></intermediateCatchEvent> x>c c>x",
                START + "<intermediateCatchEvent id='c'><messageEventDefinition/></intermediateCatchEvent> x>c c>x",
                START
                        + "<eventBasedGateway id='g'/> <intermediateCatchEvent id='c'><messageEventDefinition/></intermediateCatchEvent> x>g g>c c>x",
                START
                        + "<userTask id='u'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask> x>u u>x",
                START + TASK + FAILURE + USER + "x>t b>u u>x",
                START + "<subProcess id='t'><startEvent id='i'/> " + USER
                        + "i>u u>e <endEvent id='e'><errorEventDefinition errorRef='r'/></endEvent></subProcess> "
                        + FAILURE + "x>t t>x b>x",
                START + "<subProcess id='t'><startEvent id='i'/> <parallelGateway id='f'/> <task id='p'/> " + USER
                        + "i>f f>u f>p</subProcess> x>t t>x",
                START + "<subProcess id='t'><startEvent id='i'/> " + USER
                        + "i>u <subProcess id='n' triggeredByEvent='true'><startEvent id='k' isInterrupting='false'>"
                        + ON_CONDITION + "</startEvent></subProcess></subProcess> x>t t>x",
                START + "<parallelGateway id='f'/> <task id='p'/> <task id='q'/> <parallelGateway id='j'/> " + USER
                        + "x>f f>p f>q f>u p>j q>j u>j j>x",
                START + USER + "<subProcess id='t' triggeredByEvent='true'><startEvent id='i' isInterrupting='false'>"
                        + ON_CONDITION + "</startEvent> i>w <serviceTask id='w'/></subProcess> x>u u>x"
            })
    void mayBeGoneWhenSomethingIsWaitedFor(String body) {
        assertThat(complaints(body)).isEmpty();
    }

    @Test
    void areRefusedWhenTokensMultiply() {
        StringBuilder forks = new StringBuilder("<startEvent id='s'/> s>f0 ");
        for (int i = 0; i < 20; i++) {
            forks.append("<task id='f%d'/> f%d>f%d f%d>f%d ".formatted(i, i, i + 1, i, i + 1));
        }
        assertThat(complaints(forks + "<task id='f20'/>"))
                .singleElement()
                .asString()
                .contains("starts more than");
        String many =
                "<multiInstanceLoopCharacteristics><loopCardinality>100</loopCardinality></multiInstanceLoopCharacteristics>";
        assertThat(complaints("<startEvent id='s'/> s>a <subProcess id='a'>" + many
                        + "<startEvent id='i'/> i>b <subProcess id='b'>" + many
                        + "<startEvent id='k'/> k>t <task id='t'/></subProcess></subProcess>"))
                .singleElement()
                .asString()
                .contains("starts more than");
    }

    @Test
    void areRefusedWhenUserTasksMultiplyAcrossCalls() {
        String many =
                "<multiInstanceLoopCharacteristics%s><loopCardinality>999</loopCardinality></multiInstanceLoopCharacteristics>";
        ModelFile asking =
                process("asking", "<startEvent id='s'/> s>u <userTask id='u'>" + many.formatted("") + "</userTask>");
        ModelFile inTurn = process(
                "asking",
                "<startEvent id='s'/> s>u <userTask id='u'>" + many.formatted(" isSequential='true'") + "</userTask>");
        ModelFile caller = process(
                "caller",
                "<startEvent id='s'/> s>c <callActivity id='c' calledElement='asking'>" + many.formatted("")
                        + "</callActivity>");
        assertThat(complaints(List.of(asking), List.of(asking))).isEmpty();
        assertThat(complaints(List.of(caller), List.of(caller, inTurn))).isEmpty();
        assertThat(complaints(List.of(caller), List.of(caller, asking)))
                .singleElement()
                .asString()
                .contains("starts more than");
        // nor may the one that is called ask more people once it is called
        assertThat(complaints(List.of(asking), List.of(caller, asking)))
                .singleElement()
                .asString()
                .startsWith("caller.bpmn: ");
    }

    private static final String MINUTE =
            "<intermediateCatchEvent id='c'><timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition></intermediateCatchEvent> ";
    private static final String REPEATING =
            "<boundaryEvent id='b' attachedToRef='u' cancelActivity='false'><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></boundaryEvent> ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                START + MINUTE + "<parallelGateway id='f'/> x>c c>f f>x f>x",
                START + MINUTE + "<task id='t'/> <task id='q'/> x>c c>t c>q t>x q>x",
                START + MINUTE
                        + "<parallelGateway id='f'/> <subProcess id='t'><startEvent id='i'/> i>e <endEvent id='e'/></subProcess> "
                        + "x>c c>f f>x f>t t>x",
                START + USER + MINUTE + REPEATING + "x>u b>c c>u",
                // a round that feeds another one
                START + MINUTE
                        + "<parallelGateway id='f'/> <intermediateCatchEvent id='d'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent> x>c c>f f>x f>d d>d"
            })
    void areRefusedWhenTheyBecomeMoreInTheLongRun(String body) {
        assertThat(complaints(body)).singleElement().asString().contains("becomes more and more with each round");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                START + MINUTE + "<parallelGateway id='f'/> x>c c>f f>x f>u " + USER,
                START + MINUTE + "<parallelGateway id='f'/> <task id='p'/> <task id='q'/> <parallelGateway id='j'/> "
                        + "x>c c>f f>p f>q p>j q>j j>x",
                START + USER + REPEATING + "<task id='t'/> x>u b>t u>x",
                START + USER + "<parallelGateway id='f'/> x>u u>f f>x f>x"
            })
    void mayGoOnForEverWhenTheyStayAsMany(String body) {
        assertThat(complaints(body)).isEmpty();
    }

    @Test
    void areRefusedAcrossCalls() {
        String caller = START + "<callActivity id='c' calledElement='called'/> x>c c>x";
        ModelFile instant = process("called", "<startEvent id='s'/> s>t <task id='t'/>");
        ModelFile waiting = process("called", "<startEvent id='s'/> s>u " + USER);
        ModelFile own = process("own", caller);
        assertThat(complaints(List.of(own), List.of(own, instant)))
                .singleElement()
                .asString()
                .startsWith("own.bpmn: ");
        assertThat(complaints(List.of(own), List.of(own, waiting))).isEmpty();
        // the one that is in force may not lose its wait either
        assertThat(complaints(List.of(instant), List.of(own, instant)))
                .singleElement()
                .asString()
                .startsWith("own.bpmn: ");
    }

    @Test
    void areRefusedWhenProcessesSetEachOtherOff() {
        ModelFile a = process("a", "<callActivity id='c' calledElement='b'/>");
        ModelFile b = process("b", "<userTask id='u'/><callActivity id='d' calledElement='a'/>");
        assertThat(complaints(List.of(a), List.of(a, b)))
                .containsExactly(
                        "a.bpmn: c sets off the process b, which sets off the process that it is in again, without end.");
        assertThat(complaints(List.of(b), List.of(b, process("a", "<task id='t'/>"))))
                .isEmpty();
        ModelFile signals = process(
                "own",
                "<startEvent id='s'><signalEventDefinition signalRef='g'/></startEvent> s>e <endEvent id='e'><signalEventDefinition signalRef='g'/></endEvent>");
        assertThat(complaints(List.of(signals), List.of(signals)))
                .singleElement()
                .asString()
                .contains("own.bpmn: e sets off the signal again");
    }

    private static Collection<String> complaints(String body) {
        List<ModelFile> files = List.of(process("own", body));
        return complaints(files, files);
    }

    private static Collection<String> complaints(List<ModelFile> files, List<ModelFile> all) {
        Findings found = new Findings();
        new EndlessCheck(Set.of("${facade.date()}")::contains, found).check(files, all);
        return found.refusals();
    }

    private static ModelFile process(String id, String body) {
        String drawn = body.replaceAll(
                "(?<=^|[\\s>])(\\w{1,3})>(\\w{1,3})(?=[\\s<]|$)",
                "<sequenceFlow id='$1$2' sourceRef='$1' targetRef='$2'/>");
        return new ModelFile(
                id + ".bpmn",
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <process id="%s" isExecutable="true">%s</process>
                <error id="r" errorCode="1"/><signal id="g" name="again"/></definitions>
                """
                        .formatted(id, drawn));
    }
}
