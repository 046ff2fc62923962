package millrace.journey;

/**
 * What can come next.
 *
 * @param from id of the element where the record stands
 * @param question what is asked on the way; empty when nothing is
 * @param answer the answer that leads there; empty when there is none
 * @param to id of the element that comes then
 * @param name what that is called; empty when it has no name
 */
public record Way(String from, String question, String answer, String to, String name) {}
