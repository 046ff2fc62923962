package millrace.workplace;

import java.time.Instant;

/**
 * Another record that hangs together with one.
 *
 * @param type name of the link's type
 * @param words the link as it reads from this record: Related to, Caused by, causes
 * @param incoming whether the link starts at the other record
 * @param title null when the record lives in another system, as are phase, priority and address
 */
public record Related(
        String type,
        String words,
        boolean incoming,
        String record,
        String title,
        Badge phase,
        Badge priority,
        String address,
        Instant at,
        String actor) {}
