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

    static Report of(LogIncident log) {
        return new Report(
                log.title(),
                log.description(),
                log.channel() == null ? Channel.API : log.channel(),
                log.reporter(),
                log.onBehalfOf(),
                log.correlationId() == null ? null : log.source(),
                log.correlationId());
    }

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
