package millrace.incident.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import millrace.incident.Category;
import millrace.incident.LogIncident;
import millrace.incident.Reach;
import millrace.record.Channel;
import millrace.record.Environment;
import millrace.record.Impact;
import millrace.record.Urgency;
import millrace.record.Visibility;

/** Reads a report from the checked fields of the form log-incident. */
final class ReportForm {

    private ReportForm() {}

    static LogIncident read(Map<String, Object> form) {
        return new LogIncident(
                text(form, "title"),
                text(form, "description"),
                constant(Channel.class, form, "channel"),
                text(form, "reporter"),
                text(form, "onBehalfOf"),
                text(form, "service"),
                items(text(form, "affectedServices")),
                constant(Reach.class, form, "reach"),
                constant(Impact.class, form, "impact"),
                constant(Urgency.class, form, "urgency"),
                constant(Environment.class, form, "environment"),
                constant(Category.class, form, "category"),
                items(text(form, "affectedItems")),
                constant(Visibility.class, form, "visibility"),
                text(form, "source"),
                text(form, "correlationId"));
    }

    private static String text(Map<String, Object> form, String key) {
        return (String) form.get(key);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<String, Object> form, String key) {
        var name = text(form, key);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> items(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }
}
