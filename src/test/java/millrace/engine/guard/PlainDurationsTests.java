package millrace.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDurationsTests {

    private final PlainDurations durations = new PlainDurations();

    @ParameterizedTest
    @ValueSource(strings = {"R/P0Y", " R2/PT1S", "R5/1970-01-01T00:00:00/PT1S"})
    void refuseWhatRepeats(String repeated) {
        assertThatThrownBy(() -> durations.resolveDuedate(repeated)).hasMessageContaining("does not repeat");
    }

    @Test
    void readTheRestAsTheEngineDoes() {
        var begin = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(durations.resolveDuedate("PT1H", Date.from(begin)).toInstant())
                .isCloseTo(begin.plus(1, ChronoUnit.HOURS), within(1, ChronoUnit.SECONDS));
    }
}
