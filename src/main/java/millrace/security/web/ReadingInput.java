package millrace.security.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.directory.Reading;
import millrace.record.InvalidInput;

/** Reads what somebody entered about how they read. */
final class ReadingInput {

    private static final Set<String> LANGUAGES =
            Stream.of(Locale.getAvailableLocales()).map(Locale::toLanguageTag).collect(Collectors.toSet());

    private ReadingInput() {}

    /**
     * The choice behind two texts; empty ones choose nothing.
     *
     * @throws InvalidInput naming the field
     */
    static Reading of(String zone, String language) {
        return new Reading(
                given(zone).map(ReadingInput::zone).orElse(null),
                given(language).map(ReadingInput::language).orElse(null));
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new InvalidInput("zone", "zone: give a time zone such as Europe/Berlin.");
        }
        return ZoneId.of(text);
    }

    private static Locale language(String text) {
        if (!LANGUAGES.contains(text)) {
            throw new InvalidInput("language", "language: give a language such as de or en-GB.");
        }
        return Locale.forLanguageTag(text);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
    }
}
