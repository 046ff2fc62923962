package millrace.workplace.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import millrace.record.InvalidInput;
import millrace.workplace.ListedFilter;
import millrace.workplace.ListedKind;
import millrace.workplace.list.KnownKinds;
import millrace.workplace.list.PeopleChoice;
import millrace.workplace.list.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads addresses and forms of lists: in a form people are written by their names. */
@Component
class ListQuery {

    /** The form has this field, an address has not. */
    static final String SENT = "sent";

    private final KnownKinds kinds;
    private final PeopleChoice people;

    ListQuery(KnownKinds kinds, PeopleChoice people) {
        this.kinds = kinds;
        this.people = people;
    }

    /** The list that a form asks for, and what in the form could not be used. */
    record Sent(Wanted wanted, String mistake) {}

    Wanted read(ListedKind kind, Map<String, String[]> parameters) {
        var named = new HashMap<>(parameters);
        named.remove(SENT);
        for (var filter : kind.filters()) {
            if (filter.kind() == ListedFilter.Kind.PERSON && stated(named.get(filter.key()))) {
                named.put(filter.key(), new String[] {people.key(filter.key(), named.get(filter.key())[0])});
            }
        }
        return kinds.wanted(kind, named);
    }

    /** The list that stands in an address after the question mark. */
    Wanted read(ListedKind kind, String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name,
                        values.stream()
                                .map(value -> value == null ? "" : UriUtils.decode(value, "UTF-8"))
                                .toArray(String[]::new)));
        return read(kind, parameters);
    }

    /** The same for a form, whose mistakes are told beside the list without what could not be used. */
    Sent sent(ListedKind kind, Map<String, String[]> parameters) {
        var usable = new HashMap<>(parameters);
        String mistake = null;
        for (var tries = 0; tries <= parameters.size(); tries++) {
            try {
                return new Sent(read(kind, usable), mistake);
            } catch (InvalidInput wrong) {
                mistake = mistake == null ? wrong.getMessage() : mistake;
                usable.remove(wrong.field());
            }
        }
        return new Sent(read(kind, Map.of()), mistake);
    }

    private static boolean stated(String[] values) {
        return values != null && values.length > 0 && values[0] != null && !values[0].isBlank();
    }
}
