package millrace.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import millrace.engine.process.ModelledProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagram of the verification does what it shows; the configuration behind it answers as each test says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationVerificationModelTests {

    private final ModelledConfiguration configuration = new ModelledConfiguration();
    private ModelledProcess verification;
    private int numbers;

    @BeforeAll
    void start() throws IOException {
        verification = new ModelledProcess(
                "configuration-verification", configuration.beans(), "processes/cmdb/configuration-verification.bpmn");
    }

    @BeforeEach
    void begin() {
        configuration.done.clear();
        verification.startBy("VerificationDue", "CI-" + ++numbers);
    }

    @AfterAll
    void leavesNoNodeAndNoFlowUntouched() throws IOException {
        assertThat(verification.untouched()).isEmpty();
        verification.close();
    }

    @Test
    void asksTheVerifierAndOffersTheTaskToTheTeam() {
        assertThat(configuration.done).containsExactly("determineVerifier");
        assertThat(verification.task("Verify item").getAssignee()).isEqualTo("ops");
        assertThat(verification.offeredTo("Verify item")).contains("operations");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, recordVerification, event_itemVerified",
        "CORRECTED, recordCorrection, event_itemCorrected",
        "RETIRED, retireItem, event_itemRetired"
    })
    void doesWhatWasFoundAndEnds(String found, String done, String end) {
        verification.complete("Verify item", Map.of("verification", found));
        assertThat(configuration.done).containsExactly("determineVerifier", done);
        assertThat(verification.endedWith(end)).isTrue();
    }

    @Test
    void handsTheTaskToTheLeadWhenNobodyAnswersAndStillWaits() {
        verification.letTheTimerPass();
        assertThat(configuration.done).containsExactly("determineVerifier", "handToLead");
        assertThat(verification.times("event_leadAsked")).isOne();
        assertThat(verification.openTasks()).containsExactly("Verify item");
    }

    @Test
    void asksNobodyAnyMoreOnceItIsSettledElsewhere() {
        verification.tell("VerificationSettled");
        assertThat(verification.openTasks()).isEmpty();
        assertThat(verification.endedWith("event_verificationSettled")).isTrue();
    }

    @Test
    void looksForWhatIsDueWhenTheTimeHasCome() {
        var before = verification.passes("event_verificationsBegun");
        verification.letTheStartTimerPass();
        assertThat(configuration.done).contains("beginDueVerifications");
        assertThat(verification.passes("event_verificationsBegun")).isEqualTo(before + 1);
    }
}
