package millrace.model.drawing;

import java.util.List;
import millrace.model.Broken;
import millrace.model.ModelFiles;
import millrace.model.ProcessFile;
import millrace.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about symbols and labels see a badly drawn process. */
class DrawingTests {

    private static final Broken<ProcessFile> BROKEN = Broken.of(
            ProcessFile.read(ModelFiles.broken("badly-drawn.bpmn")),
            """
            everything is drawn on the plane of its level: task_undrawn
            labels of events, gateways and flows have a place: event_end
            a level fits on one screen: task_far
            a level has at most twelve activities: badly-drawn
            symbols have their usual size: task_three
            there are no lanes and no colours: lane_desk
            labels stand beside shapes and other labels: task_inTheWay on task_three
            a level has a spine from left to right: badly-drawn
            """);

    @ParameterizedTest
    @MethodSource("rules")
    void seesWhatBreaksTheRule(Rule<ProcessFile> rule) {
        BROKEN.isSeenBy(rule);
    }

    static List<Rule<ProcessFile>> rules() {
        return DrawingRules.ALL;
    }
}
