package millrace.workplace;

import java.time.Instant;
import java.util.Map;

/**
 * A record as one line of a list: every column of its kind by key, constants and keys as texts, times as instants.
 *
 * @param id the record's place in the order of numbers
 * @param place its value in the order of the list
 */
public record ListedRow(long id, String number, Object place, Map<String, Object> values) {

    public String text(String column) {
        return (String) values.get(column);
    }

    public Instant time(String column) {
        return (Instant) values.get(column);
    }
}
