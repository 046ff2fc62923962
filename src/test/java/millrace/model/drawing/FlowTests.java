package millrace.model.drawing;

import java.util.List;
import millrace.model.Broken;
import millrace.model.ModelFiles;
import millrace.model.ProcessFile;
import millrace.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about flows see a badly drawn process. */
class FlowTests {

    private static final Broken<ProcessFile> BROKEN = Broken.of(
            ProcessFile.read(ModelFiles.broken("badly-drawn.bpmn")),
            """
            flows run straight and turn at right angles: flow_slanted
            flows begin and end at their shapes: flow_undocked
            activities are entered on the left and left on the right: flow_sideways
            flows do not cross: flow_crossing and flow_through
            flows do not run through shapes: flow_through through task_inTheWay
            flows do not run through labels: flow_through through the label of event_other
            """);

    @ParameterizedTest
    @MethodSource("rules")
    void seesWhatBreaksTheRule(Rule<ProcessFile> rule) {
        BROKEN.isSeenBy(rule);
    }

    static List<Rule<ProcessFile>> rules() {
        return FlowRules.ALL;
    }
}
