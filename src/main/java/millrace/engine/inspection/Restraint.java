package millrace.engine.inspection;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** What a model must not do to others: act on a record that is not its own, or take more of the product than its share. */
final class Restraint {

    private static final Set<String> OWN_NUMBER =
            Set.of("${execution.processBusinessKey}", "#{execution.processBusinessKey}");
    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
    private static final Pattern MANY = Pattern.compile("0*[1-9]\\d{3,}");
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(?:[^/]*/)?(PT?[^/]+)");
    private static final Pattern EVERY_SECOND = Pattern.compile("[^\\s0-9]\\S*\\s.*|\\d+[-/,].*");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ENDLESS = Pattern.compile("\\b(for|some|every|function|matches|replace|split)\\b");
    private static final int DEEPEST_CELL = 50;

    private Restraint() {}

    /** What each element of a process asks too much of. */
    static Map<Element, String> complaints(ModelXml process) {
        Map<Element, String> complaints = new LinkedHashMap<>();
        process.named("in")
                .filter(in -> in.hasAttribute("businessKey"))
                .filter(in -> !OWN_NUMBER.contains(in.getAttribute("businessKey")))
                .forEach(in -> complaints.put(
                        in,
                        "hands on the number of a record that is not its own; only"
                                + " ${execution.processBusinessKey} is handed on"));
        process.named("timeCycle")
                .filter(cycle -> isTooFast(ModelXml.text(cycle)))
                .forEach(cycle -> complaints.put(cycle, "repeats more than once a minute"));
        process.named("loopCardinality")
                .filter(count -> MANY.matcher(ModelXml.text(count).strip()).matches())
                .forEach(count -> complaints.put(count, "starts a thousand or more at once"));
        Set<String> own =
                process.named("process").map(one -> one.getAttribute("id")).collect(Collectors.toUnmodifiableSet());
        process.named("callActivity")
                .filter(call -> own.contains(call.getAttribute("calledElement")))
                .forEach(call -> complaints.put(call, "calls the process that it is in, without end"));
        return complaints;
    }

    /** Why a cell could keep the product busy without end; null when it cannot. */
    static String complaint(String cell) {
        String plain = TEXT.matcher(cell).replaceAll("");
        Matcher endless = ENDLESS.matcher(plain);
        if (endless.find()) {
            return "has a cell with '%s', which may compute without end".formatted(endless.group());
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
        Matcher repeated = CYCLE.matcher(cycle.strip());
        if (!repeated.matches()) {
            return EVERY_SECOND.matcher(cycle.strip()).matches() && !cycle.contains("{");
        }
        try {
            return Duration.parse(repeated.group(1)).compareTo(SHORTEST_CYCLE) < 0;
        } catch (DateTimeException longer) {
            // months and years, which are no duration, are slow enough; what is no period the engine refuses
            return false;
        }
    }
}
