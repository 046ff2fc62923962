package millrace.incident;

import millrace.record.Channel;

/**
 * Who reported what, and how; the correlation id is unique within its source.
 *
 * @param correlationOwner the sender for whom alone the correlation id counts, because the incident that has it is hidden from
 *     them; null is everybody
 */
public record Report(
        String title,
        String description,
        Channel channel,
        String reporter,
        String onBehalfOf,
        String source,
        String correlationId,
        String correlationOwner) {

    static Report of(LogIncident log) {
        return new Report(
                log.title(),
                log.description(),
                log.channel() == null ? Channel.API : log.channel(),
                log.reporter(),
                log.onBehalfOf(),
                log.correlationId() == null ? null : log.source(),
                log.correlationId(),
                null);
    }

    Report titled(String newTitle) {
        return new Report(
                newTitle, description, channel, reporter, onBehalfOf, source, correlationId, correlationOwner);
    }

    Report described(String newDescription) {
        return new Report(
                title, newDescription, channel, reporter, onBehalfOf, source, correlationId, correlationOwner);
    }

    Report onBehalfOf(String person) {
        return new Report(title, description, channel, reporter, person, source, correlationId, correlationOwner);
    }

    /** The same report, whose id counts for this sender alone. */
    Report ownedBy(String sender) {
        return new Report(title, description, channel, reporter, onBehalfOf, source, correlationId, sender);
    }

    boolean concerns(String person) {
        return person.equals(reporter) || person.equals(onBehalfOf);
    }
}
