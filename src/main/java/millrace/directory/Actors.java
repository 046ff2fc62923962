package millrace.directory;

import java.util.Optional;
import java.util.function.Supplier;

/** Tells who acts, and lets the product act in somebody's name. */
public interface Actors {

    /** Who acts in this thread; {@link Actor#SYSTEM} where nobody signed in, as in a job of the engine. */
    Actor current();

    /** The name of the token through which they act; empty where somebody acts themselves. */
    default Optional<String> via() {
        return Optional.empty();
    }

    /** Does the work in the name of that person, with that person's teams and roles, and returns what it returned. */
    <T> T actAs(String person, Supplier<T> work);
}
