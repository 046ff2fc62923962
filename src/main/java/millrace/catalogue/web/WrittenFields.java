package millrace.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import millrace.calendar.WeeklyHours;
import millrace.catalogue.Party;
import millrace.catalogue.Service;
import millrace.catalogue.Supplier;

/** The fields of services and suppliers as {@link CatalogueForm} reads them, to be changed in a form. */
final class WrittenFields {

    private final Map<String, String> texts = new HashMap<>();

    private WrittenFields() {}

    static Map<String, String> of(Service service) {
        var terms = service.terms();
        var cost = terms.cost();
        return new WrittenFields()
                .with("name", service.name())
                .with("description", service.description())
                .with("state", service.state())
                .with("tier", service.tier())
                .with("team", service.team())
                .with("owner", service.owner())
                .with("repository", service.repository())
                .list("approvers", service.parties(Party.Role.APPROVER))
                .list("responders", service.parties(Party.Role.RESPONDER))
                .list("stakeholders", service.parties(Party.Role.STAKEHOLDER))
                .hours("supportHours", terms.supportHours())
                .hours("maintenanceWindows", terms.maintenanceWindows())
                .with("serviceLevels", terms.levels())
                .with("cost", cost == null ? null : cost.amount().toPlainString())
                .with("currency", cost == null ? null : cost.currency())
                .with("costPer", cost == null ? null : cost.per())
                .texts;
    }

    static Map<String, String> of(Supplier supplier) {
        return new WrittenFields()
                .with("name", supplier.name())
                .with("state", supplier.state())
                .with("agreement", supplier.agreement())
                .with("startsOn", supplier.startsOn())
                .with("endsOn", supplier.endsOn())
                .with("contact", supplier.contact())
                .with("email", supplier.email())
                .with("phone", supplier.phone())
                .hours("hours", supplier.hours())
                .with("responseMinutes", minutes(supplier.response()))
                .with("resolutionMinutes", minutes(supplier.resolution()))
                .list("services", supplier.services())
                .texts;
    }

    /** What somebody filled in, so that they need not do it again after a mistake. */
    static Map<String, String> of(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sent -> sent.getValue()[0]));
    }

    private WrittenFields with(String name, Object value) {
        texts.put(name, Objects.toString(value, ""));
        return this;
    }

    private WrittenFields list(String name, List<?> values) {
        return with(name, values.stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    private WrittenFields hours(String name, WeeklyHours hours) {
        return with(name, hours == null ? null : hours.times())
                .with(name + "Zone", hours == null ? null : hours.zone());
    }

    private static Long minutes(Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }
}
