package millrace.modelling;

import org.junit.jupiter.api.Test;

/** What a deployment may not ask of the product: to work without end, or to look at more than there is time for. */
class EndlessModelTests extends ModelerJourney {

    @Test
    void refusesWhatGoesRoundWithoutEnd() {
        // the duplicate is merged again and again
        refuses(
                PROCESS,
                changed(
                        PROCESS,
                        "sourceRef=\"serviceTask_mergeIntoParent\" targetRef=\"event_duplicateMerged\"",
                        "sourceRef=\"serviceTask_mergeIntoParent\" targetRef=\"serviceTask_mergeIntoParent\""),
                "incident-resolution.bpmn: ",
                "'Merge into parent' (serviceTask_mergeIntoParent) goes round without end");
    }

    @Test
    void refusesMoreThanCanBeLookedAtAndMoreSentencesThanAnybodyReads() {
        String process =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <process id="own" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process></definitions>
                """;
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 19_000; i++) {
            many.append("<startEvent id=\"s%d\"/>".formatted(i));
        }
        refuses(
                "own.bpmn",
                process.formatted(many),
                "own.bpmn: has more than 1000 activities, events and gateways",
                "");
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            wrong.append("<scriptTask id=\"s%d\"/>".formatted(i));
        }
        refuses("own.bpmn", process.formatted(wrong), "own.bpmn: s49 is a script", "And 10 more.");
        String cell = "<outputEntry id=\"outputEntry_minorLow\">";
        String cells = "<outputEntry><text>1</text></outputEntry>".repeat(10_000);
        refuses(PRIORITY, changed(PRIORITY, cell, cells + cell), "incident-priority.dmn: ", "no more than 10000 are");
    }
}
