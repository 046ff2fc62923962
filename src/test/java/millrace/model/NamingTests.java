package millrace.model;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about names see a badly named process. */
class NamingTests {

    private static final Broken<ProcessFile> BROKEN = Broken.of(
            ProcessFile.read(ModelFiles.broken("badly-named.bpmn")),
            """
            the process is named like its file: BadlyNamed
            an id says the type of its element: Activity_1
            the id of a task is its label: Activity_1
            a service task names the delegate of its label: serviceTask_notifyRequester
            whatever a reader meets has a label: flow_six
            gateways that only join have no label: gateway_join
            a gateway that splits asks a question: gateway_statement
            a task is a verb with an object: businessRuleTask_handlePriority
            labels are in sentence case: gateway_statement
            a message is named like a fact: Msg_answer
            variables are in camel case: Final_Priority
            """);

    @ParameterizedTest
    @MethodSource("rules")
    void seesWhatBreaksTheRule(Rule<ProcessFile> rule) {
        BROKEN.isSeenBy(rule);
    }

    static List<Rule<ProcessFile>> rules() {
        return NamingRules.ALL;
    }
}
