package millrace.engine.inspection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.engine.guard.ExpressionCheck;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** What a model must not do to others: act on a record that is not its own, or take more of the product than its share. */
final class Restraint {

    private static final Set<String> OWN_NUMBER =
            Set.of("${execution.processBusinessKey}", "#{execution.processBusinessKey}");
    private static final Pattern FEW = Pattern.compile("0*\\d{1,3}");
    // what the engine counts from: it goes through every time since then, one by one
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(2\\d{3}-\\d\\d-\\d\\d(?:T[^/]*)?/)?(P[^/]+)");
    private static final Duration SHORTEST_SINCE = Duration.ofHours(1);
    private static final Pattern EVERY_SECOND = Pattern.compile("[^\\s0-9]\\S*\\s.*|\\d+[-/,].*");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ENDLESS = Pattern.compile("\\b(for|some|every|function|external)\\b|\\*\\*");
    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ ]*)\\(");
    // what computes no longer than its text is long; numbers of any length and patterns of any kind do
    private static final Pattern HARMLESS = Pattern.compile(".*\\b(not|and|or|if|then|else|in|between|contains"
            + "|starts with|ends with|upper case|lower case|string length|substring|substring before|substring after"
            + "|list contains|count|min|max|sum|mean|abs|date|time|date and time|duration|now|today|is defined"
            + "|day of week|month of year|years and months duration)\\s*");
    private static final int DEEPEST_CELL = 50;

    private Restraint() {}

    /** What each element of a process asks too much of. */
    static Map<Element, String> complaints(ModelXml process, Predicate<String> asksFacade) {
        Map<Element, String> complaints = new LinkedHashMap<>();
        process.named("in")
                .filter(in -> in.hasAttribute("businessKey"))
                .filter(in -> !OWN_NUMBER.contains(in.getAttribute("businessKey")))
                .forEach(in -> complaints.put(
                        in,
                        "hands on the number of a record that is not its own; only"
                                + " ${execution.processBusinessKey} is handed on"));
        Stream.concat(process.named("timeCycle"), process.named("failedJobRetryTimeCycle"))
                .filter(cycle -> isTooFast(ModelXml.text(cycle)) || isOpen(ModelXml.text(cycle), asksFacade))
                .forEach(cycle -> complaints.put(
                        cycle,
                        "repeats more than once a minute (since a date: once an hour), or may: say how often,"
                                + " or let a façade say it"));
        process.named("timeDuration")
                .filter(duration -> ModelXml.text(duration).strip().startsWith("R"))
                .forEach(duration -> complaints.put(duration, "repeats, and a duration does not"));
        process.named("loopCardinality")
                .filter(count -> !FEW.matcher(ModelXml.text(count)).matches())
                .forEach(count -> complaints.put(
                        count, "starts a thousand or more at once, or may: say how many, or give it a collection"));
        process.named("callActivity")
                .filter(call -> ExpressionCheck.isExpression(call.getAttribute("calledElement")))
                .forEach(call -> complaints.put(call, "computes which process it calls; name it"));
        process.named("signalEventDefinition")
                .filter(signal -> ModelXml.inside(signal, "in").findAny().isPresent())
                .forEach(signal -> complaints.put(
                        signal, "hands on variables with a signal, which others hear who may not know of the record"));
        process.named("signal")
                .filter(signal -> ExpressionCheck.isExpression(signal.getAttribute("name")))
                .forEach(signal -> complaints.put(signal, "computes the name of a signal; write it down"));
        return complaints;
    }

    private static boolean isOpen(String cycle, Predicate<String> asksFacade) {
        return ExpressionCheck.isExpression(cycle) && !asksFacade.test(cycle);
    }

    /** Why a cell could keep the product busy without end; null when it cannot. */
    static String complaint(String cell) {
        String plain = TEXT.matcher(cell).replaceAll("");
        Optional<String> endless = Stream.concat(
                        ENDLESS.matcher(plain).results().map(MatchResult::group),
                        CALL.matcher(plain).results().map(call -> call.group(1)).filter(name -> !HARMLESS.matcher(name)
                                .matches()))
                .findFirst();
        if (endless.isPresent()) {
            return "has a cell with '%s', which may compute without end"
                    .formatted(endless.get().strip());
        }
        return deepest(plain) > DEEPEST_CELL
                ? "has a cell with more than %d brackets in each other".formatted(DEEPEST_CELL)
                : null;
    }

    private static int deepest(String cell) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < cell.length(); i++) {
            if ("([{".indexOf(cell.charAt(i)) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(cell.charAt(i)) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    private static boolean isTooFast(String cycle) {
        String plain = cycle.strip();
        if (!plain.startsWith("R")) {
            return EVERY_SECOND.matcher(plain).matches() && !plain.contains("{");
        }
        // a list is of tries after a failure
        return Stream.of(plain.split(",")).map(String::strip).anyMatch(Restraint::isTooFastInTurn);
    }

    private static boolean isTooFastInTurn(String cycle) {
        Matcher repeated = CYCLE.matcher(cycle);
        return !repeated.matches()
                || !Waits.isAtLeast(repeated.group(1) == null ? Waits.SHORTEST : SHORTEST_SINCE, repeated.group(2));
    }
}
