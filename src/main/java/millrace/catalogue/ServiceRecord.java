package millrace.catalogue;

import java.time.Instant;
import millrace.record.Priority;

/**
 * A record about a service as others mention it.
 *
 * @param phase where it stands, in words
 * @param priority null while it has none
 * @param address of its page
 */
public record ServiceRecord(
        String number, String title, Priority priority, String phase, boolean open, Instant openedAt, String address) {}
