package millrace.incident.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import millrace.directory.Role;
import millrace.incident.Awaited;
import millrace.incident.Category;
import millrace.incident.Phase;
import millrace.incident.Reach;
import millrace.incident.ResolutionCode;
import millrace.record.Channel;
import millrace.record.Environment;
import millrace.record.Impact;
import millrace.record.Link;
import millrace.record.Priority;
import millrace.record.Urgency;
import millrace.record.Visibility;
import millrace.workplace.Field;

/** The constants of every field that has some, and the words people read. */
final class Enumerations {

    private static final Map<String, List<Constant>> ALL = all();

    private Enumerations() {}

    /** A constant and its words. */
    record Constant(String value, String label) {}

    /** Every enumeration by the field that uses it, in the order of the interface's page. */
    static Map<String, List<Constant>> byField() {
        return ALL;
    }

    /** The words for a value of a field; the value itself when the field has no constants or not this one. */
    static String label(String field, String value) {
        return ALL.getOrDefault(field, List.of()).stream()
                .filter(constant -> constant.value().equals(value))
                .map(Constant::label)
                .findFirst()
                .orElse(value);
    }

    /** A choice among the constants of a field. */
    static Field choice(String field, String label) {
        return Field.choice(field, label, options(field));
    }

    static List<Field.Option> options(String field) {
        return ALL.get(field).stream()
                .map(constant -> new Field.Option(constant.value(), constant.label()))
                .toList();
    }

    private static Map<String, List<Constant>> all() {
        Map<String, List<Constant>> all = new LinkedHashMap<>();
        all.put("priority", of(Priority.values(), Priority::label));
        all.put("impact", of(Impact.values(), Impact::label));
        all.put("urgency", of(Urgency.values(), Urgency::label));
        all.put("reach", of(Reach.values(), Reach::label));
        all.put("phase", of(Phase.values(), Phase::label));
        all.put("waitsFor", of(Awaited.values(), Awaited::label));
        all.put("category", of(Category.values(), Category::label));
        all.put("resolutionCode", of(ResolutionCode.values(), ResolutionCode::label));
        all.put("channel", of(Channel.values(), Channel::label));
        all.put("environment", of(Environment.values(), Environment::label));
        all.put("visibility", of(Visibility.values(), Visibility::label));
        all.put("linkType", of(Link.Type.values(), Link.Type::label));
        all.put("role", of(Role.values(), Role::label));
        return all;
    }

    private static <E extends Enum<E>> List<Constant> of(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(constant -> new Constant(constant.name(), label.apply(constant)))
                .toList();
    }
}
