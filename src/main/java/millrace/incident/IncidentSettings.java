package millrace.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about incidents.
 *
 * @param priorityTable the decision that gives the priority: incident-priority or incident-priority-servicenow
 * @param fallbackTeam the team that gets an incident when the one that the decision names takes no work
 * @param confirmationTime how long the requester is waited for before an incident counts as resolved
 * @param reopeningTime how long after closure the same record can be reopened
 * @param groupingTime how long after it was opened an incident is compared with new ones
 */
@ConfigurationProperties("millrace.incident")
public record IncidentSettings(
        @DefaultValue("incident-priority") String priorityTable,
        @DefaultValue("service-desk") String fallbackTeam,
        @DefaultValue("PT24H") Duration confirmationTime,
        @DefaultValue("P7D") Duration reopeningTime,
        @DefaultValue("PT24H") Duration groupingTime) {}
