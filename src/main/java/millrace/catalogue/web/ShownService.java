package millrace.catalogue.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import millrace.calendar.ShownHours;
import millrace.catalogue.Cost;
import millrace.catalogue.Gap;
import millrace.catalogue.Party;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceState;

/**
 * A service as callers see it. Everybody sees what it is and when it is supported; who answers for it and how it is run is for those
 * who work here; levels and cost are for managers, service owners and administrators.
 *
 * @param approvers keys of people, and {@code team:} with the key of a team, as are responders and stakeholders
 * @param gaps what it lacks, of a single service and in lists
 */
record ShownService(
        String number,
        String key,
        String name,
        String description,
        ServiceState state,
        Integer tier,
        ShownHours supportHours,
        ShownHours maintenanceWindows,
        String team,
        String owner,
        List<String> approvers,
        List<String> responders,
        List<String> stakeholders,
        String repository,
        List<String> suppliers,
        List<Gap> gaps,
        String serviceLevels,
        BigDecimal cost,
        String currency,
        Cost.Per costPer,
        Instant createdAt,
        Instant updatedAt) {

    /** Without what is for those who work here, and without what is for those who pay. */
    static ShownService forUsers(Service service) {
        return new ShownService(
                service.number(),
                service.key(),
                service.name(),
                service.description(),
                service.state(),
                service.tier(),
                ShownHours.of(service.terms().supportHours()),
                ShownHours.of(service.terms().maintenanceWindows()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** For those who work here. */
    static ShownService forWorkers(Service service, List<String> suppliers, List<Gap> gaps, boolean withTerms) {
        var cost = withTerms ? service.terms().cost() : null;
        return new ShownService(
                service.number(),
                service.key(),
                service.name(),
                service.description(),
                service.state(),
                service.tier(),
                ShownHours.of(service.terms().supportHours()),
                ShownHours.of(service.terms().maintenanceWindows()),
                service.team(),
                service.owner(),
                parties(service, Party.Role.APPROVER),
                parties(service, Party.Role.RESPONDER),
                parties(service, Party.Role.STAKEHOLDER),
                service.repository(),
                suppliers,
                gaps,
                withTerms ? service.terms().levels() : null,
                cost == null ? null : cost.amount(),
                cost == null ? null : cost.currency().getCurrencyCode(),
                cost == null ? null : cost.per(),
                service.createdAt(),
                service.updatedAt());
    }

    private static List<String> parties(Service service, Party.Role role) {
        return service.parties(role).stream().map(Party::toString).toList();
    }
}
