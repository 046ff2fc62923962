package millrace.incident;

import java.util.List;
import millrace.record.Channel;
import millrace.record.Environment;
import millrace.record.Impact;
import millrace.record.Urgency;
import millrace.record.Visibility;

/**
 * A report, as it comes in. Only the title is needed; everything else may be null.
 *
 * @param service key or number of the service it is about; the first of the affected ones, when null
 * @param affectedServices keys or numbers of the other services
 * @param affectedItems numbers of items such as CI-12, or names of what is no item
 * @param reporter key of the person who reports; null means whoever sends it
 * @param source the system that {@code correlationId} is unique in; null means whoever sends it, as it always
 *     does for requesters
 * @param correlationId the sender's own id: the same id twice is the same incident
 */
public record LogIncident(
        String title,
        String description,
        Channel channel,
        String reporter,
        String onBehalfOf,
        String service,
        List<String> affectedServices,
        Reach reach,
        Impact impact,
        Urgency urgency,
        Environment environment,
        Category category,
        List<String> affectedItems,
        Visibility visibility,
        String source,
        String correlationId) {

    /** A report that says no more than what is wrong. */
    public static LogIncident titled(String title) {
        return new LogIncident(
                title, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
