package millrace.model;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about decision tables see a bad one. */
class DecisionModelTests {

    private static final Broken<DecisionFile> BROKEN = Broken.of(
            DecisionFile.read(ModelFiles.broken("badly-decided.dmn")),
            """
            a file holds one decision of its name: incident_fate
            exactly one row answers: RULE_ORDER
            history has a time to live: incident_fate
            the version has a tag: incident_fate
            the table names the source of its policy: incident_fate
            the table is drawn: incident_fate
            columns are named after their variables: input_1
            columns have a label: input_1
            columns declare the constants they know: input_1
            cells use declared constants only: rule_enormous
            each rule has an id and one sentence: rule_low
            rows stand in order of severity: rule_enormous
            expressions need no script engine: inputExpression_urgency
            """);

    @ParameterizedTest
    @MethodSource("rules")
    void seesWhatBreaksTheRule(Rule<DecisionFile> rule) {
        BROKEN.isSeenBy(rule);
    }

    static List<Rule<DecisionFile>> rules() {
        return DecisionRules.ALL;
    }
}
