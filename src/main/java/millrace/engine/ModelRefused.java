package millrace.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** Models cannot take force; the message has a sentence for each reason, which names the file and the element. */
public class ModelRefused extends InvalidRequestException {

    private static final int MOST = 20;

    public ModelRefused(List<String> sentences) {
        // one that comes out of engine-rest as 400 with these very words, which the Modeler shows
        super(Status.BAD_REQUEST, text(sentences));
    }

    private static String text(List<String> sentences) {
        String text = String.join("\n", sentences.stream().limit(MOST).toList());
        return sentences.size() > MOST ? text + "\nAnd " + (sentences.size() - MOST) + " more." : text;
    }
}
