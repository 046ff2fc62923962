package millrace.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimesTests {

    private final BusinessCalendar durations = new PlainTimes(new DurationBusinessCalendar());
    private final BusinessCalendar dates = new PlainTimes(new DueDateBusinessCalendar());

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "PT", "tomorrow"})
    void refuseWhatIsNoTime(String written) {
        assertThatThrownBy(() -> durations.resolveDuedate(written)).hasMessageContaining("is neither a date nor");
        assertThatThrownBy(() -> dates.resolveDuedate(written)).hasMessageContaining("is neither a date nor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P99999999Y", "P9000Y"})
    void refuseWhatNoDatabaseKeeps(String written) {
        assertThatThrownBy(() -> durations.resolveDuedate(written)).hasMessageContaining("is too far away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/P0Y", " R2/PT1S", "R5/1970-01-01T00:00:00/PT1S"})
    void refuseWhatRepeats(String repeated) {
        assertThatThrownBy(() -> durations.resolveDuedate(repeated)).hasMessageContaining("does not repeat");
    }

    @Test
    void readTheRestAsTheEngineDoes() {
        assertThat(dates.resolveDuedate("2026-11-21T12:00:00Z"))
                .isEqualTo(Date.from(Instant.parse("2026-11-21T12:00:00Z")));
        var begin = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(durations.resolveDuedate("PT1H", Date.from(begin)).toInstant())
                .isEqualTo(begin.plusSeconds(3600));
    }
}
