package millrace.incident.web;

import java.util.Set;
import millrace.web.ApiNote;
import millrace.web.NavigationEntry;
import millrace.web.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What callers and readers are told about incidents: messages, refusals, and where their pages are. */
@Configuration(proxyBeanMethods = false)
class IncidentDocumentation {

    private static final String MESSAGES =
            """
            A process of the engine understands these messages at `/engine-rest/message`; the business key is the number.

            | message | meaning |
            |---|---|
            | `IncidentReported` | starts an incident, with the fields of the form log-incident as variables and no business key |
            | `RequesterAnswered`, `SupplierAnswered`, `ProblemSolved`, `ChangeImplemented`, `ParentReleased` | end the wait for the requester, a supplier, a problem, a change, the parent |
            | `IncidentRecovered` | the monitored service works again; the incident is resolved |
            | `IncidentConfirmed`, `IncidentReopened`, `IncidentCancelled`, `IncidentReclassified`, `ParentResolved` | sent by Millrace itself when its interface is used |""";

    @Bean
    ApiNote incidentMessages() {
        return new ApiNote("Messages about incidents", MESSAGES);
    }

    @Bean
    ProblemType incidentNotInvestigated() {
        return refusal("incident-not-investigated", "It can wait only while it is investigated.");
    }

    @Bean
    ProblemType incidentAlreadyWaiting() {
        return refusal("incident-already-waiting", "It waits for something else already. Resume it first.");
    }

    @Bean
    ProblemType incidentNotWaiting() {
        return refusal("incident-not-waiting", "It does not wait for anybody.");
    }

    @Bean
    ProblemType incidentNotMerged() {
        return refusal("incident-not-merged", "It does not wait for another incident that it duplicates.");
    }

    @Bean
    ProblemType incidentNotPendingReview() {
        return refusal("incident-not-pending-review", "There is nothing to confirm now.");
    }

    @Bean
    ProblemType incidentNotResolved() {
        return refusal("incident-not-resolved", "It is still being worked on, so it cannot be reopened.");
    }

    @Bean
    ProblemType incidentNotMonitored() {
        return refusal("incident-not-monitored", "Only an incident that monitoring reported recovers by its message.");
    }

    @Bean
    ProblemType incidentAlreadyClosed() {
        return refusal("incident-already-closed", "It is closed or cancelled. Reopen it first.");
    }

    @Bean
    ProblemType correlationIdTaken() {
        return refusal(
                "correlation-id-taken", "The caller reported it before and may no longer see what became of it.");
    }

    @Bean
    ProblemType fallbackTeam() {
        return refusal(
                "fallback-team", "This team gets what no other takes; name another one in the configuration first.");
    }

    @Bean
    NavigationEntry incidentsInTheNavigation() {
        return new NavigationEntry(
                "Incidents", "/incidents", "What is broken, who works on it, and what happened.", 10, Set.of());
    }

    private static ProblemType refusal(String name, String meaning) {
        return new ProblemType(name, 409, "Refused", meaning);
    }
}
