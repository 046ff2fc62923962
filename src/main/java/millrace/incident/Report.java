package millrace.incident;

import millrace.record.Channel;

/** Who reported what, and how; the correlation id is unique within its source. */
public record Report(
        String title,
        String description,
        Channel channel,
        String reporter,
        String onBehalfOf,
        String source,
        String correlationId) {

    Report titled(String newTitle) {
        return new Report(newTitle, description, channel, reporter, onBehalfOf, source, correlationId);
    }

    Report described(String newDescription) {
        return new Report(title, newDescription, channel, reporter, onBehalfOf, source, correlationId);
    }

    Report onBehalfOf(String person) {
        return new Report(title, description, channel, reporter, person, source, correlationId);
    }

    boolean concerns(String person) {
        return person.equals(reporter) || person.equals(onBehalfOf);
    }
}
