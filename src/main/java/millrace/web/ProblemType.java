package millrace.web;

/**
 * A kind of problem the interface answers with; modules publish theirs as beans, and a page lists all of them.
 *
 * @param name in kebab-case, the end of the problem's {@code type}
 * @param status of HTTP
 * @param title in a few words
 * @param meaning what happened and what to do, in a sentence or two
 */
public record ProblemType(String name, int status, String title, String meaning) {

    /** The problem's {@code type}, relative to this server. */
    public String uri() {
        return "/problems/" + name;
    }
}
