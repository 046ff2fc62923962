package millrace.cmdb.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import millrace.cmdb.Item;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemType.Attribute;
import millrace.record.InvalidInput;
import millrace.workplace.NamedKeys;

/** What was filled in on a page about an item, as fields of the API; what the form does not have stays as it is. */
final class ItemForm {

    static final String ATTRIBUTE = "attribute-";
    private static final List<String> TEXTS = List.of("type", "name", "environment", "lifecycle");
    // suggested by name, with the key behind it
    private static final List<String> NAMED = List.of("owner", "team", "supplier");

    private ItemForm() {}

    /** The fields of a new item. */
    static Map<String, Object> of(HttpServletRequest request) {
        var fields = new HashMap<String, Object>();
        TEXTS.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> fields.put(name, given(request.getParameter(name))));
        NAMED.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> fields.put(name, given(NamedKeys.key(request.getParameter(name)))));
        var days = request.getParameter("verifyEveryDays");
        if (days != null) {
            fields.put("verifyEveryDays", days.isBlank() ? null : number("verifyEveryDays", days));
        }
        var services = request.getParameter("services");
        if (services != null) {
            fields.put(
                    "services",
                    Arrays.stream(services.split("[\\s,;]+"))
                            .filter(key -> !key.isEmpty())
                            .toList());
        }
        return fields;
    }

    /** The fields of an item of this type, attributes that its form shows included. */
    static Map<String, Object> of(HttpServletRequest request, ItemType type) {
        var fields = of(request);
        var attributes = new HashMap<String, Object>();
        type.attributes().stream()
                .filter(attribute -> request.getParameter(ATTRIBUTE + attribute.key()) != null)
                .forEach(attribute -> attributes.put(
                        attribute.key(), value(attribute, request.getParameter(ATTRIBUTE + attribute.key()))));
        fields.put("attributes", attributes);
        return fields;
    }

    /** What the record says, to be changed in a form. */
    static Map<String, String> written(Item item) {
        var details = item.details();
        var texts = new HashMap<String, String>();
        texts.put("name", details.name());
        texts.put("environment", Objects.toString(details.environment(), ""));
        texts.put("owner", Objects.toString(details.owner(), ""));
        texts.put("team", Objects.toString(details.team(), ""));
        texts.put("lifecycle", details.lifecycle().name());
        texts.put("supplier", Objects.toString(details.supplier(), ""));
        texts.put("verifyEveryDays", Objects.toString(details.verifyEveryDays(), ""));
        texts.put("services", String.join(" ", details.services()));
        details.attributes().forEach((key, value) -> texts.put(ATTRIBUTE + key, Objects.toString(value, "")));
        return texts;
    }

    /** What somebody filled in, so that they need not do it again after a mistake. */
    static Map<String, String> written(HttpServletRequest request) {
        var texts = new HashMap<String, String>();
        Collections.list(request.getParameterNames()).forEach(name -> texts.put(name, request.getParameter(name)));
        return texts;
    }

    private static Object value(Attribute attribute, String text) {
        if (text.isBlank()) {
            return null;
        }
        return switch (attribute.kind()) {
            case NUMBER -> decimal("attributes." + attribute.key(), text);
            case FLAG -> Boolean.valueOf(text.strip());
            case TEXT, DATE, CHOICE -> text.strip();
        };
    }

    private static Object decimal(String field, String text) {
        try {
            return new java.math.BigDecimal(text.strip());
        } catch (NumberFormatException no) {
            throw new InvalidInput(field, field + ": must be a number.");
        }
    }

    private static Integer number(String field, String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException no) {
            throw new InvalidInput(field, field + ": must be a whole number.");
        }
    }

    private static String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
