package millrace.model;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about what a process must carry see a badly wired one. */
class WiringTests {

    private static final Broken<ProcessFile> BROKEN = Broken.of(
            ProcessFile.read(ModelFiles.broken("badly-wired.bpmn")),
            """
            history has a time to live: badly-wired
            the version has a tag: badly-wired
            the model says for which engine it is: executionPlatform
            process, phases and tasks are documented: userTask_diagnoseIncident
            nodes know the flows that come and go: userTask_diagnoseIncident
            a split has a way for everything else: gateway_serviceRestored
            a user task is offered to groups: userTask_diagnoseIncident
            a user task shows the newest form of its name: userTask_diagnoseIncident
            a decision is in the tree: businessRuleTask_determineFate
            no script, connector or class is run: serviceTask_closeIncident
            what runs later is tried again: serviceTask_closeIncident
            """);

    @ParameterizedTest
    @MethodSource("rules")
    void seesWhatBreaksTheRule(Rule<ProcessFile> rule) {
        BROKEN.isSeenBy(rule);
    }

    static List<Rule<ProcessFile>> rules() {
        return WiringRules.ALL;
    }
}
