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
                "UTC | en-GB | 2026-11-21T22:46:59Z | 21 Nov 2026, 22:46 | Saturday 21 November 2026 22:46:59 UTC (UTC+00:00)",
                "Europe/Berlin | de | 2026-11-21T23:46:00Z | 22.11.2026, 00:46 | Sonntag 22. November 2026 00:46:00 MEZ (UTC+01:00)",
                "Europe/Berlin | en-GB | 2026-07-01T22:46:00Z | 2 Jul 2026, 00:46 | Thursday 2 July 2026 00:46:00 CEST (UTC+02:00)",
                "America/New_York | en-US | 2026-11-21T22:46:00Z | Nov 21, 2026, 5:46 PM | Saturday November 21 2026 5:46:00 PM EST (UTC-05:00)"
            })
    void writesAsTheReaderIsUsedTo(String zone, String language, Instant at, String written, String exact) {
        var times = new Times(ZoneId.of(zone), Locale.forLanguageTag(language), Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(times.show(at)).isEqualToNormalizingUnicode(written);
        // between day and time, each Java has other words
        assertThat(times.exact(at).replaceAll(",| at| um", "")).isEqualToNormalizingUnicode(exact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTC | 2026-11-22T00:10:00Z | 2026-11-22T00:00:00Z | Today, 00:00",
                "UTC | 2026-11-22T00:10:00Z | 2026-11-21T23:59:59Z | Yesterday, 23:59",
                "UTC | 2026-11-22T00:10:00Z | 2026-11-20T23:59:59Z | 20 Nov 2026, 23:59",
                // where the reader is, the day has begun already
                "Asia/Tokyo | 2026-11-21T16:00:00Z | 2026-11-21T15:00:00Z | Today, 00:00",
                "UTC | 2026-11-21T16:00:00Z | 2026-11-22T16:00:00Z | 22 Nov 2026, 16:00"
            })
    void callsTheDaysThatAreNearByTheirNames(String zone, Instant now, Instant at, String written) {
        assertThat(new Times(ZoneId.of(zone), Locale.UK, now).show(at)).isEqualToNormalizingUnicode(written);
    }
}
