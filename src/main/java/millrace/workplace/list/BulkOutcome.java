package millrace.workplace.list;

/**
 * What became of one of many records, or what would.
 *
 * @param done false where it was refused; null where it was not tried yet
 * @param sentence why it was refused
 */
public record BulkOutcome(String number, Boolean done, String sentence) {}
