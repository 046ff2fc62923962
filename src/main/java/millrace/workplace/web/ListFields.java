package millrace.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.directory.Directory;
import millrace.directory.Search;
import millrace.directory.Team;
import millrace.workplace.ListedConstant;
import millrace.workplace.ListedFilter;
import millrace.workplace.list.PeopleChoice;
import millrace.workplace.list.Wanted;
import org.springframework.stereotype.Component;

/** The filters of a list as fields of a form, filled with what the address says. */
@Component
class ListFields {

    private static final int MANY = 200;
    private static final Map<String, String> TIMES = new LinkedHashMap<>();

    static {
        TIMES.put("P1D", "A day");
        TIMES.put("P7D", "Seven days");
        TIMES.put("P30D", "Thirty days");
        TIMES.put("P90D", "Ninety days");
    }

    private final Directory directory;
    private final PeopleChoice people;

    ListFields(Directory directory, PeopleChoice people) {
        this.directory = directory;
        this.people = people;
    }

    /**
     * A field.
     *
     * @param options what can be chosen, by value
     * @param written what stands in it: the name where it is a person
     */
    record Field(ListedFilter filter, Map<String, String> options, List<String> values, String written) {}

    List<Field> of(Wanted wanted) {
        return wanted.kind().filters().stream()
                .map(filter -> field(
                        filter,
                        Optional.ofNullable(wanted.filters().get(filter.key())).orElse(List.of())))
                .toList();
    }

    private Field field(ListedFilter filter, List<String> values) {
        var options = new LinkedHashMap<>(options(filter));
        // what was asked for stands in the form, whether it would be offered or not
        if (filter.kind() != ListedFilter.Kind.PERSON) {
            values.forEach(value -> options.putIfAbsent(value, value));
        }
        return new Field(filter, options, values, written(filter, values));
    }

    private String written(ListedFilter filter, List<String> values) {
        if (values.isEmpty() || filter.kind() != ListedFilter.Kind.PERSON) {
            return null;
        }
        return people.names(values).getOrDefault(values.get(0), values.get(0));
    }

    private Map<String, String> options(ListedFilter filter) {
        return switch (filter.kind()) {
            case TEAM -> teams();
            case KEY -> filter.names().get();
            case WITHIN -> TIMES;
            case STATE, SEVERAL -> {
                var options = new LinkedHashMap<String, String>();
                for (ListedConstant constant : filter.constants()) {
                    options.put(constant.value(), constant.label());
                }
                yield options;
            }
            case PERSON -> Map.of();
        };
    }

    Map<String, String> teams() {
        var teams = new LinkedHashMap<String, String>();
        directory.teams(new Search(null, true, null, MANY)).stream()
                .sorted(java.util.Comparator.comparing(Team::name))
                .forEach(team -> teams.put(team.key(), team.name()));
        return teams;
    }
}
