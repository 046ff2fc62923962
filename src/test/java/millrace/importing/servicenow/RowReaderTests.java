package millrace.importing.servicenow;

import static millrace.importing.servicenow.Log.HEADER;
import static millrace.importing.servicenow.Log.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import millrace.importing.servicenow.Log.Read;
import millrace.record.Impact;
import millrace.record.Priority;
import millrace.record.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTests {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void readsDatesInTheZoneOfTheOriginal() throws UnreadableRow {
        var read = Read.of(HEADER + "\n" + row("INC1", "New", 0, "29/2/2016 01:16"));

        assertThat(read.events(UTC).get(0).at()).isEqualTo(Instant.parse("2016-02-29T01:16:00Z"));
        assertThat(read.events(ZoneId.of("Asia/Kolkata")).get(0).at()).isEqualTo(Instant.parse("2016-02-28T19:46:00Z"));
    }

    @Test
    void readsAnHourThatTheClocksSkipped() throws UnreadableRow {
        var read = Read.of(HEADER + "\n" + row("INC1", "New", 0, "27/3/2016 02:30"));

        assertThat(read.events(ZoneId.of("Europe/Vienna")).get(0).at())
                .isEqualTo(Instant.parse("2016-03-27T01:30:00Z"));
    }

    @Test
    void readsLevelsByTheirDigit() throws UnreadableRow {
        var event = Read.of(HEADER + "\n"
                        + row("INC1", "New", 0, "1/3/2016 08:00")
                                .replace("2 - Medium,2 - Medium,3 - Moderate", "1 - High,3 - Low,2"))
                .events(UTC)
                .get(0);

        assertThat(event.impact()).isEqualTo(Impact.EXTENSIVE);
        assertThat(event.urgency()).isEqualTo(Urgency.LOW);
        assertThat(event.priority()).isEqualTo(Priority.P2);
    }

    @Test
    void knowsThatTheOriginalHasLostAState() throws UnreadableRow {
        var event = Read.of(HEADER + "\n" + row("INC1", "-100", 0, "1/3/2016 08:00"))
                .events(UTC)
                .get(0);

        assertThat(event.stateLost()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1/3/2016 08:10 | 30/2/2016 08:10 | sys_updated_at: "30/2/2016 08:10" is not a date like 29/2/2016 01:16
                    1/3/2016 08:10 | 2016-03-01 08:10| sys_updated_at: "2016-03-01 08:10" is not a date like 29/2/2016 01:16
                    1/3/2016 08:10 | ?               | sys_updated_at is missing
                    1/3/2016 08:00 | yesterday       | opened_at: "yesterday" is not a date like 29/2/2016 01:16
                    Active         | Asleep          | incident_state: "Asleep" is not a state we know
                    INC1           | ?               | number is missing
                    2 - Medium,2   | 9 - Huge,2      | impact: "9 - Huge" is not a level from 1 to 3
                    3 - Moderate   | Urgent          | priority: "Urgent" is not a level from 1 to 5
                    Active,1       | Active,one      | sys_mod_count: "one" is not a whole number
                    """)
    void saysWhyARowCannotBeRead(String what, String instead, String reason) {
        var read = Read.of(
                HEADER + "\n" + row("INC1", "Active", 1, "1/3/2016 08:10").replace(what, instead));

        assertThatThrownBy(() -> read.events(UTC))
                .isInstanceOf(UnreadableRow.class)
                .hasMessage(reason);
    }
}
