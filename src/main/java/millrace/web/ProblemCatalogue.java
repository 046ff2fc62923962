package millrace.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of problem there is: those of all parts of the interface, and those of each module. */
@Component
public class ProblemCatalogue {

    private final ObjectProvider<ProblemType> ofModules;

    ProblemCatalogue(ObjectProvider<ProblemType> ofModules) {
        this.ofModules = ofModules;
    }

    public List<ProblemType> all() {
        return Stream.concat(ProblemTypes.ALL.stream(), ofModules.orderedStream())
                .toList();
    }

    /** The kind with this name; all of them when there is none. */
    public List<ProblemType> named(String name) {
        List<ProblemType> found =
                all().stream().filter(type -> type.name().equals(name)).toList();
        return found.isEmpty() ? all() : found;
    }
}
