package millrace.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.calendar.WeeklyHours;
import millrace.record.InvalidInput;
import millrace.workplace.NamedKeys;

/** What was filled in on a page about a service or supplier, as fields of the API; what the form does not have stays as it is. */
final class CatalogueForm {

    private static final List<String> TEXTS = List.of(
            "key",
            "name",
            "description",
            "state",
            "tier",
            "repository",
            "serviceLevels",
            "cost",
            "currency",
            "costPer",
            "agreement",
            "startsOn",
            "endsOn",
            "contact",
            "email",
            "phone",
            "responseMinutes",
            "resolutionMinutes");
    // suggested by name, with the key behind it
    private static final List<String> NAMED = List.of("team", "owner");
    private static final List<String> LISTS = List.of("approvers", "responders", "stakeholders", "services");
    private static final List<String> HOURS = List.of("supportHours", "maintenanceWindows", "hours");

    private CatalogueForm() {}

    /**
     * The fields.
     *
     * @throws InvalidInput when hours cannot be read
     */
    static Map<String, Object> of(HttpServletRequest request) {
        var fields = new HashMap<String, Object>();
        TEXTS.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> fields.put(name, request.getParameter(name).strip()));
        NAMED.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> fields.put(name, NamedKeys.key(request.getParameter(name))));
        LISTS.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> fields.put(name, keys(request.getParameter(name))));
        HOURS.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name ->
                        fields.put(name, hours(name, request.getParameter(name), request.getParameter(name + "Zone"))));
        return fields;
    }

    private static WeeklyHours hours(String name, String times, String zone) {
        if (times.isBlank()) {
            return null;
        }
        try {
            return WeeklyHours.read(zone == null ? "" : zone, times);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(name, "%s: %s.".formatted(name, wrong.getMessage()));
        }
    }

    private static List<String> keys(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
