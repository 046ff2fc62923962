package millrace.engine;

import java.util.regex.Pattern;

/**
 * The process that belongs to every record of a practice, which publishes it as a bean: no other process speaks for these records.
 *
 * @param numbers what the numbers of the records look like
 * @param process id of the process
 */
public record RecordProcess(Pattern numbers, String process) {

    /** Whether this is the number of such a record. */
    public boolean has(String number) {
        return number != null && numbers.matcher(number).matches();
    }
}
