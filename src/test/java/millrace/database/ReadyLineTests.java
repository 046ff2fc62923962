package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ReadyLineTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8080");
    private final ReadyLine line = new ReadyLine(environment);

    @Test
    void waitsUntilTheProductTakesRequests(CapturedOutput output) {
        change(ReadinessState.REFUSING_TRAFFIC);
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void saysTheAddressOnce(CapturedOutput output) {
        change(ReadinessState.ACCEPTING_TRAFFIC);
        change(ReadinessState.REFUSING_TRAFFIC);
        change(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(output.getOut().strip()).isEqualTo("Millrace is ready: http://localhost:8080");
    }

    @Test
    void saysWhoToSignInAsInADemo(CapturedOutput output) {
        environment.setProperty("millrace.demo", "true");
        change(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(output.getOut().strip())
                .isEqualTo("Millrace is ready: http://localhost:8080 - sign in as desk, password millrace (all people:"
                        + " README)");
    }

    private void change(ReadinessState state) {
        line.onReadiness(new AvailabilityChangeEvent<>(this, state));
    }
}
