package millrace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of forms: what fits, and what may not keep the server busy. */
class TextPatternTests {

    @ParameterizedTest
    @CsvSource({
        "[A-Z]{3}-\\d+, INC-12, true",
        "[A-Z]{3}-\\d+, xINC-12, false",
        "\\d{4}-\\d{2}-\\d{2}, 2026-11-21, true",
        "[^@]+@[^@]+, somebody, false"
    })
    void looksAtTheWholeText(String pattern, String text, boolean fits) {
        assertThat(TextPattern.complaint(pattern)).isEmpty();
        assertThat(TextPattern.of(pattern).fits(text)).isEqualTo(fits);
    }

    @Test
    void takesNoLongerThanTheTextIsLong() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(
                        TextPattern.of("(.*a){20}").fits("a".repeat(10) + "b".repeat(50)))
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=x)a",
                "(a)\\1",
                "(",
                "((a{1000}){1000}){1000}",
                "((((x{9}){9}){9}){9}){9}",
                "(.{90}){10}(.{90})"
            })
    void refusesWhatItCannotBound(String pattern) {
        assertThat(TextPattern.complaint(pattern)).isPresent();
        assertThatThrownBy(() -> TextPattern.of(pattern)).isInstanceOf(UnreadableModel.class);
    }
}
