package millrace.engine.inspection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** What was found in a file: what refuses it, and what its designer should know. */
public final class Findings {

    // nobody reads more, and a hostile file may be wrong in as many ways as it has elements
    private static final int MOST = 1_000;

    private final Set<String> refusals = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** Why the models cannot take force, a sentence each; empty when they can. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** What should be better, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    void refuse(String file, String clause) {
        add(refusals, file + ": " + clause + ".");
    }

    void refuse(String file, Element element, String clause) {
        refuse(file, ModelXml.seen(element) + " " + clause);
    }

    void refuse(String file, Element element, Optional<String> clause) {
        clause.ifPresent(text -> refuse(file, element, text));
    }

    void note(String file, String clause) {
        add(notes, file + ": " + clause + ".");
    }

    private static void add(Set<String> sentences, String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }
}
