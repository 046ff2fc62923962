package millrace.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/** Writes what was changed of services and suppliers on their timelines, field by field. */
@Component
class ServiceHistory {

    private final Timeline timeline;

    ServiceHistory(Timeline timeline) {
        this.timeline = timeline;
    }

    void added(String number) {
        timeline.add(number, Kind.LOGGED, null);
    }

    /** Returns whether anything was changed. */
    boolean changed(Service before, Service after) {
        return changed(before.number(), texts(before), texts(after));
    }

    /** Returns whether anything was changed. */
    boolean changed(Supplier before, Supplier after) {
        return changed(before.number(), texts(before), texts(after));
    }

    private boolean changed(String number, Map<String, String> before, Map<String, String> after) {
        after.forEach((field, now) -> timeline.changed(number, Kind.CHANGED, field, before.get(field), now, null));
        return !before.equals(after);
    }

    private static Map<String, String> texts(Service service) {
        var terms = service.terms();
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", service.name());
        texts.put("description", service.description());
        texts.put("state", service.state().name());
        texts.put("tier", text(service.tier()));
        texts.put("team", service.team());
        texts.put("owner", service.owner());
        ServiceDrafts.PARTIES.forEach((role, field) -> texts.put(field, listed(service.parties(role))));
        texts.put("repository", service.repository());
        texts.put("supportHours", text(terms.supportHours()));
        texts.put("maintenanceWindows", text(terms.maintenanceWindows()));
        texts.put("serviceLevels", terms.levels());
        texts.put("cost", text(terms.cost()));
        return texts;
    }

    private static Map<String, String> texts(Supplier supplier) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", supplier.name());
        texts.put("state", supplier.state().name());
        texts.put("agreement", supplier.agreement());
        texts.put("startsOn", text(supplier.startsOn()));
        texts.put("endsOn", text(supplier.endsOn()));
        texts.put("contact", supplier.contact());
        texts.put("email", supplier.email());
        texts.put("phone", supplier.phone());
        texts.put("hours", text(supplier.hours()));
        texts.put("responseMinutes", minutes(supplier.response()));
        texts.put("resolutionMinutes", minutes(supplier.resolution()));
        texts.put("services", listed(supplier.services()));
        return texts;
    }

    private static String minutes(java.time.Duration duration) {
        return duration == null ? null : String.valueOf(duration.toMinutes());
    }

    private static String listed(List<?> all) {
        return all.isEmpty() ? null : all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }
}
