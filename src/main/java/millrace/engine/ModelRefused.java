package millrace.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** Models cannot take force; the message has a sentence for each reason, which names the file and the element. */
public class ModelRefused extends InvalidRequestException {

    private static final int MOST = 50;

    public ModelRefused(List<String> sentences) {
        // one that comes out of engine-rest as 400 with these very words, which the Modeler shows
        super(Status.BAD_REQUEST, text(sentences));
    }

    /** What the engine says of files that it cannot use: the innermost words, without its numbers and our insides. */
    public static ModelRefused of(List<String> files, Throwable failure) {
        return new ModelRefused(
                List.of("%s: the engine cannot use it: %s.".formatted(String.join(", ", files), reason(failure))));
    }

    /** The innermost words, without the numbers of the engine's errors. */
    public static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String words =
                String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
        return words.replaceAll("(DMN|FEEL|ENGINE)-\\d+ ", "")
                .replaceAll("([a-z]\\w*\\.){2,}", "")
                .replaceFirst("\\.\\s*$", "");
    }

    private static String text(List<String> sentences) {
        String text = String.join("\n", sentences.stream().limit(MOST).toList());
        return sentences.size() > MOST ? text + "\nAnd " + (sentences.size() - MOST) + " more." : text;
    }
}
