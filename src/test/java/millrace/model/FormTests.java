package millrace.model;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about forms see a bad one. */
class FormTests {

    private static final Broken<FormFile> BROKEN = Broken.of(
            FormFile.read(ModelFiles.broken("badly-asked.form")),
            """
            the form is named like its file: diagnose-incident
            the form is for the task list of this engine: Camunda Cloud 8.5.0, schema 17
            the task list can render every component: filepicker
            keys and ids are there once: field_reason
            a form begins with one sentence: field_intro
            labels are in sentence case: diagnosis
            what is known comes before what is asked: number
            a decision comes last and must be made: diagnosis
            options are constants of the product: diagnosis
            text has a limit: reason
            what may be hidden is not required: reason
            a form that was filled says as of when: cause
            """);

    @ParameterizedTest
    @MethodSource("rules")
    void seesWhatBreaksTheRule(Rule<FormFile> rule) {
        BROKEN.isSeenBy(rule);
    }

    static List<Rule<FormFile>> rules() {
        return FormRules.ALL;
    }
}
