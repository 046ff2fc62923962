package millrace.engine.inspection;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** What makes a token wait for a person, for a message or for a while worth mentioning. */
final class Waits {

    static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Pattern MONTHS = Pattern.compile("P(\\d+Y)?(\\d+M)?(\\d+D)?(T.*)?");
    private static final Pattern SOME_MONTHS = Pattern.compile("P(0+Y)?0*[1-9]\\d*[YM].*");
    private static final Pattern SOME_WEEKS = Pattern.compile("P0*[1-9]\\d*W");
    private static final Pattern AT_LEAST_ONE = Pattern.compile("0*[1-9]\\d*");

    private final Predicate<String> asksFacade;
    private final boolean timePasses;

    /** {@code asksFacade}: whether an expression is answered by a façade, which knows what it answers. */
    Waits(Predicate<String> asksFacade) {
        this(asksFacade, false);
    }

    private Waits(Predicate<String> asksFacade, boolean timePasses) {
        this.asksFacade = asksFacade;
        this.timePasses = timePasses;
    }

    /** The same for whoever looks long enough: only persons, messages and signals are waited for. */
    Waits inTheLongRun() {
        return new Waits(asksFacade, true);
    }

    /** Whether a timer comes again beside what goes on, for whoever looks long enough. */
    boolean comesAgain(Element event) {
        return timePasses
                && ModelXml.children(event, "timerEventDefinition").anyMatch(timer -> has(timer, "timeCycle"));
    }

    /** Whether a task surely stops here; one for each of a list does not when the list is empty. */
    boolean isWaitingTask(Element task) {
        return ("userTask".equals(task.getLocalName()) || "receiveTask".equals(task.getLocalName()))
                && !maybeNone(task);
    }

    /** Whether an event comes from outside of what the process does by itself. */
    boolean isWaitingEvent(Element event) {
        // with several the engine would choose
        if (definitions(event).count() != 1) {
            return false;
        }
        if (has(event, "timerEventDefinition")) {
            return !timePasses
                    && ModelXml.children(event, "timerEventDefinition").allMatch(this::isLong);
        }
        return has(event, "messageEventDefinition") || has(event, "signalEventDefinition");
    }

    private static Stream<Element> definitions(Element event) {
        return ModelXml.children(event, "*")
                .filter(child -> child.getLocalName().endsWith("EventDefinition"));
    }

    static boolean has(Element event, String definition) {
        return ModelXml.children(event, definition).findAny().isPresent();
    }

    /** Whether an activity is done once for each of several, of which there may be none. */
    static boolean maybeNone(Element activity) {
        return loop(activity).anyMatch(loop -> ModelXml.children(loop, "loopCardinality")
                .noneMatch(count -> AT_LEAST_ONE.matcher(ModelXml.text(count)).matches()));
    }

    /** How many times an activity is done, as far as the model says it. */
    static double times(Element activity) {
        return loop(activity)
                .flatMap(loop -> ModelXml.children(loop, "loopCardinality"))
                .map(ModelXml::text)
                .filter(count -> count.matches("\\d{1,9}"))
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(1);
    }

    /** Whether an activity is done for each of several in turn. */
    static boolean isOneByOne(Element activity) {
        return loop(activity).anyMatch(loop -> "true".equals(loop.getAttribute("isSequential")));
    }

    private static Stream<Element> loop(Element activity) {
        return ModelXml.children(activity, "multiInstanceLoopCharacteristics");
    }

    private boolean isLong(Element timer) {
        if (ModelXml.children(timer, "*")
                        .filter(child -> child.getLocalName().startsWith("time"))
                        .count()
                != 1) {
            return false;
        }
        return ModelXml.children(timer, "timeDuration").map(ModelXml::text).anyMatch(this::isLong)
                || ModelXml.children(timer, "timeDate").map(ModelXml::text).anyMatch(asksFacade);
    }

    private boolean isLong(String duration) {
        if (asksFacade.test(duration)) {
            return true;
        }
        return isAtLeast(SHORTEST, duration);
    }

    /** Whether a period, as the engine reads it, surely is not shorter. */
    static boolean isAtLeast(Duration shortest, String period) {
        try {
            return Duration.parse(period).compareTo(shortest) >= 0;
        } catch (DateTimeException longer) {
            // weeks, months and years are no duration to Java
            return SOME_WEEKS.matcher(period).matches()
                    || (MONTHS.matcher(period).matches()
                            && SOME_MONTHS.matcher(period).matches());
        }
    }
}
