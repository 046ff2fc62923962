package millrace.organisation;

/**
 * How far a list may reach.
 *
 * @param dryRun nothing is written; the report tells what would be
 * @param roles the list decides what people may do; otherwise their roles stay, and new people are requesters
 * @param deactivateMissing people who are not in the list are no longer active, administrators and systems apart
 */
public record ImportOptions(boolean dryRun, boolean roles, boolean deactivateMissing) {}
