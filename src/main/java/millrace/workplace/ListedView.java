package millrace.workplace;

/**
 * A list that people often want, without having to save it.
 *
 * @param query its address after the question mark
 * @param forAgents whether it is of no use to those who only ask for help
 */
public record ListedView(String label, String query, boolean forAgents) {}
