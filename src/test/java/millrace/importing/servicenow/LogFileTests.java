package millrace.importing.servicenow;

import static millrace.importing.servicenow.Log.HEADER;
import static millrace.importing.servicenow.Log.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import millrace.importing.servicenow.Log.Read;
import millrace.record.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTests {

    private static final String GOOD = row("INC1", "New", 0, "1/3/2016 08:10");

    @Test
    void readsEveryRowOfTheExtract() {
        var read = Read.of(String.join("\n", Log.extract()));

        assertThat(read.rows).hasSize(399).containsKey(2L).containsKey(400L);
        assertThat(read.damaged).isEmpty();
        assertThat(read.bytes).isGreaterThan(100_000);
    }

    @Test
    void takesQuestionMarksAndBlanksAsNothing() {
        var read = Read.of(HEADER + "\n" + GOOD.replace("Group 3", "?").replace("Resolver 4", "  "));

        var values = read.rows.get(2L);
        assertThat(LogColumn.ASSIGNMENT_GROUP.in(values)).isEmpty();
        assertThat(LogColumn.ASSIGNED_TO.in(values)).isEmpty();
        assertThat(LogColumn.VENDOR.in(values)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesWhateverEndsThem(String end) {
        var read = Read.of("\uFEFF" + String.join(end, HEADER, GOOD, "", "a,b", GOOD, "\"broken", GOOD, ""));

        assertThat(read.rows.keySet()).containsExactly(2L, 5L, 7L);
        assertThat(read.damaged.keySet()).containsExactly(4L, 6L);
        assertThat(read.damaged.get(4L)).isEqualTo("2 columns instead of 14");
    }

    @Test
    void losesOnlyTheRowThatHasAStrayQuotationMark() {
        var read = Read.of(
                String.join("\n", HEADER, GOOD, GOOD.replace("Group 3", "\"Group\"3"), GOOD, "\"INC2," + GOOD, GOOD));

        assertThat(read.rows.keySet()).containsExactly(2L, 4L, 6L);
        assertThat(read.damaged.keySet()).containsExactly(3L, 5L);
    }

    @Test
    void goesOnBehindAQuotationThatIsLongerThanAnyRow() {
        var many = String.join("\n", java.util.Collections.nCopies(5000, GOOD));
        var read = Read.of(String.join("\n", HEADER, "\"" + GOOD, many));

        assertThat(read.damaged.keySet()).containsExactly(2L);
        assertThat(read.rows).hasSize(5000);
    }

    @Test
    void readsRowsThatSpanLines() {
        var read = Read.of(String.join("\n", HEADER, GOOD.replace("Group 3", "\"Group\n3\""), "x", GOOD));

        assertThat(read.rows.keySet()).containsExactly(2L, 5L);
        assertThat(LogColumn.ASSIGNMENT_GROUP.in(read.rows.get(2L))).isEqualTo("Group 3");
        assertThat(read.damaged.keySet()).containsExactly(4L);
    }

    @Test
    void givesUpOnAFileThatIsNothingButDamage() {
        var read = Read.of(HEADER + "\n" + "\"a\"b\n".repeat(3000));

        assertThat(read.damaged).hasSizeLessThan(1100);
        assertThat(read.damaged.values()).last().asString().contains("the rest of the file was not read");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> Read.of(HEADER.replace("incident_state", "state") + "\n" + GOOD))
                .isInstanceOf(InvalidInput.class)
                .hasMessageEndingWith("its first line has no column incident_state.");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThatThrownBy(() -> Read.of(HEADER + ",number\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("file: the column number is there twice.");
    }

    @Test
    void refusesGarbage() {
        for (var garbage :
                List.of("", "\n\n\n", "{\"a\": 1}", "\"", "\u0000\u0001PK\u0003\u0004", "x".repeat(600_000))) {
            assertThatThrownBy(() -> Read.of(garbage)).isInstanceOf(InvalidInput.class);
        }
    }
}
