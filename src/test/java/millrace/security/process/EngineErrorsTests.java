package millrace.security.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What callers of the engine read when something is wrong. */
class EngineErrorsTests {

    private static final String COLLISION =
            "{\"type\":\"OptimisticLockingException\",\"message\":\"ENGINE-03005 Execution of 'UPDATE TaskEntity' failed.\"}";

    @Test
    void leavesOutWhatTheEnginePutsBeforeOurSentence() {
        assertThat(message(400, "Cannot complete task 1a2b-3c: impact: must be one of LOW, HIGH."))
                .contains("\"impact: must be one of LOW, HIGH.\"");
        assertThat(message(400, "Cannot submit task form 1a2b-3c: reason: say what is still wrong."))
                .contains("\"reason: say what is still wrong.\"");
        assertThat(message(400, "Cannot instantiate process definition incident-resolution:1:7f: title: is required."))
                .contains("\"title: is required.\"");
    }

    @Test
    void keepsOtherWordsAsTheyAre() {
        assertThat(message(400, "Cannot find a path: it is closed.")).contains("\"Cannot find a path: it is closed.\"");
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        var answer = EngineErrors.safe(500, COLLISION);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else changed this").doesNotContain("UPDATE");
    }

    @Test
    void takesAnUnreadableTimeForAMistakeOfTheCaller() {
        var unreadable = "{\"type\":\"IllegalArgumentException\",\"message\":\"%s\",\"code\":null}";
        for (var words : new String[] {"Invalid format: \\\"x\\\"", "Cannot parse \\\"2026-13-01\\\": Value 13"}) {
            assertThat(EngineErrors.safe(500, unreadable.formatted(words)).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void saysThatAModelFailed() {
        var failed =
                "{\"type\":\"RestException\",\"message\":\"Cannot instantiate process definition own:1:7f: Unknown property used in expression: ${secret}. Cause: Cannot resolve identifier 'secret'\",\"code\":0}";
        var answer = EngineErrors.safe(500, failed);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("its designer has to look").doesNotContain("secret");
    }

    private static String message(int status, String message) {
        return EngineErrors.safe(status, "{\"type\":\"InvalidRequestException\",\"message\":\"" + message + "\"}")
                .body();
    }
}
