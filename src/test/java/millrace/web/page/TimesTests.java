package millrace.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a page writes times for its reader. */
class TimesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTC | en-GB | 2026-11-21T22:46:59Z | 21 Nov 2026, 22:46 UTC",
                "Europe/Berlin | de | 2026-11-21T23:46:00Z | 22.11.2026, 00:46 MEZ",
                "Europe/Berlin | en-GB | 2026-07-01T22:46:00Z | 2 Jul 2026, 00:46 CEST",
                "America/New_York | en-US | 2026-11-21T22:46:00Z | Nov 21, 2026, 5:46 PM EST"
            })
    void writesAsTheReaderIsUsedTo(String zone, String language, Instant at, String written) {
        assertThat(new Times(ZoneId.of(zone), Locale.forLanguageTag(language)).show(at))
                .isEqualToNormalizingUnicode(written);
    }
}
