package millrace.workplace;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after it; null on the last one
 * @param previous the cursor of the page before it; null on the first one
 */
public record Listed(List<ListedRow> rows, String next, String previous) {}
