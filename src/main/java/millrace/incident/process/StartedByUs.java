package millrace.incident.process;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The records whose process the practice itself is starting in this thread; any other start came by the engine's door. */
@Component
class StartedByUs {

    private final ThreadLocal<Set<String>> numbers = ThreadLocal.withInitial(HashSet::new);

    void during(String number, Runnable start) {
        numbers.get().add(number);
        try {
            start.run();
        } finally {
            numbers.get().remove(number);
        }
    }

    boolean now(String number) {
        return numbers.get().contains(number);
    }
}
