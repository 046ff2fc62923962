package millrace.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule of the house for one kind of model.
 *
 * @param name what holds when the rule is kept
 * @param breaches finds what breaks it, each as one line that names the element
 */
public record Rule<M>(String name, Function<M, Stream<String>> breaches) {

    public List<String> check(M model) {
        return breaches.apply(model).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
