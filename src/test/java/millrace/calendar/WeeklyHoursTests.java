package millrace.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import millrace.calendar.WeeklyHours.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weekly hours are read as people and programs write them, and nothing is left to guess. */
class WeeklyHoursTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon-Fri 08:00-18:00 | Mon–Fri 08:00–18:00",
                "monday - friday 8:00-12:00, 13:00-18:00; Sat 09:00-12:00 | Mon–Fri 08:00–12:00, 13:00–18:00; Sat 09:00–12:00",
                "Mon 09:00-17:00; Tue 09:00-17:00; Thu 09:00-17:00 | Mon–Tue 09:00–17:00; Thu 09:00–17:00",
                "Sat-Mon 00:00-24:00 | Mon 00:00–24:00; Sat–Sun 00:00–24:00",
                "Mo 13:00-14:00, 09:00-10:00 | Mon 09:00–10:00, 13:00–14:00",
                "Mon–Sun 00:00–24:00 | Mon–Sun 00:00–24:00"
            })
    void saysInWordsWhatWasWrittenInWords(String written, String said) {
        var hours = WeeklyHours.read("Europe/Berlin", written);
        assertThat(hours.times()).isEqualTo(said);
        assertThat(hours).hasToString(said + " (Europe/Berlin)");
        assertThat(WeeklyHours.read("Europe/Berlin", hours.times())).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon 17:00-09:00 | begin before it ends",
                "Sat 22:00-02:00 | beyond midnight as two days",
                "Mon 09:00-09:00 | begin before it ends",
                "Mon 09:00-12:00, 11:00-13:00 | overlap",
                "Mon-Tue 09:00-12:00; Tue 10:00-11:00 | overlap",
                "Mon 24:30-24:45 | between 00:00 and 24:00",
                "Mon 09:60-10:00 | not a time",
                "Mon 9-17 | not a time such as 09:00",
                "Mon 09:00 | not a time such as 09:00-17:00",
                "Mon | not a time",
                "Mon 09:00-10:00, | not a time",
                "09:00-17:00 | begin with a day",
                "Mox 09:00-17:00 | not a day of the week",
                "M 09:00-17:00 | not a day of the week",
                "; | 1 to 70 times"
            })
    void refusesWhatIsNoTimeOfAWeek(String written, String reason) {
        assertThatThrownBy(() -> WeeklyHours.read("UTC", written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void readsWhatProgramsWriteAndWritesTheSame() {
        var hours = WeeklyHours.read("America/New_York", "Mon 09:00-17:00; Sun 22:00-24:00");
        assertThat(hours.segments())
                .containsExactly(new Segment(DayOfWeek.MONDAY, 540, 1020), new Segment(DayOfWeek.SUNDAY, 1320, 1440));
        assertThat(HoursAsJson.of(hours))
                .isEqualTo(Map.of(
                        "zone",
                        "America/New_York",
                        "segments",
                        List.of(
                                Map.of("day", "MONDAY", "from", "09:00", "to", "17:00"),
                                Map.of("day", "SUNDAY", "from", "22:00", "to", "24:00"))));
        assertThat(HoursAsJson.read(HoursAsJson.of(hours))).isEqualTo(hours);
    }

    @Test
    void refusesOtherShapes() {
        var monday = Map.of("day", "MONDAY", "from", "09:00", "to", "17:00");
        for (Object odd : List.of(
                "Mon 09:00-17:00",
                Map.of("zone", "UTC"),
                Map.of("zone", 1, "segments", List.of(monday)),
                Map.of("zone", "UTC", "segments", "all"),
                Map.of("zone", "UTC", "segments", List.of(1)),
                Map.of("zone", "UTC", "segments", List.of(Map.of("day", "MONDAY", "from", 9, "to", 17))),
                Map.of("zone", "UTC", "segments", List.of(monday), "more", true))) {
            assertThatThrownBy(() -> HoursAsJson.read(odd)).hasMessageContaining("has to be {\"zone\"");
        }
        assertThatThrownBy(() -> HoursAsJson.read(Map.of("zone", "Mars/Base", "segments", List.of(monday))))
                .hasMessageContaining("'Mars/Base' is not a time zone");
        assertThatThrownBy(() -> HoursAsJson.read(Map.of("zone", "UTC", "segments", List.of(monday, monday))))
                .hasMessageContaining("overlap");
    }
}
