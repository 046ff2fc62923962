package millrace.directory;

/**
 * Fact: a team takes no work any more. Published after {@link TeamsChanged}, in the same transaction: what it had open goes to
 * another team.
 */
public record TeamDissolved(Team team) {}
