package millrace.workplace.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.workplace.Act;
import millrace.workplace.Field;
import millrace.workplace.NamedKeys;
import millrace.workplace.list.PeopleChoice;
import org.springframework.stereotype.Component;

/** Reads what was filled into the form of an act: people by their names, blanks as nothing said. */
@Component
class SaidValues {

    private final PeopleChoice people;

    SaidValues(PeopleChoice people) {
        this.people = people;
    }

    /** The values of the act; as they came when it is not offered, so that its practice says why. */
    Map<String, Object> of(Act act, Map<String, String> filled) {
        var values = new LinkedHashMap<String, Object>();
        filled.forEach((name, text) -> {
            if (!text.isBlank()) {
                values.put(name, value(type(act, name), name, text));
            }
        });
        return values;
    }

    private String value(Field.Type type, String name, String text) {
        return switch (type) {
            case PERSON -> people.person(name, text);
            case PEOPLE ->
                Arrays.stream(text.split("[,;]"))
                        .filter(one -> !one.isBlank())
                        .map(one -> people.person(name, one))
                        .collect(Collectors.joining(" "));
            case SERVICE -> NamedKeys.key(text);
            case SERVICES -> String.join(" ", NamedKeys.keys(text));
            default -> text.replace("\r\n", "\n");
        };
    }

    /** What was said, by the labels of the fields. */
    Map<String, String> words(Act act, Map<String, String> filled) {
        var words = new LinkedHashMap<String, String>();
        act.fields().stream()
                .filter(field -> !filled.getOrDefault(field.name(), "").isBlank())
                .forEach(field -> words.put(field.label(), words(field, filled.get(field.name()))));
        return words;
    }

    private static String words(Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(value);
    }

    private static Field.Type type(Act act, String name) {
        return act == null
                ? Field.Type.TEXT
                : act.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Field::type)
                        .findFirst()
                        .orElse(Field.Type.TEXT);
    }
}
