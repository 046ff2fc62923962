package millrace.engine.process;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Compares the plain cells of a decision table, that is texts, whole numbers, lists of either and bounds, instead of computing them:
 * the FEEL engine parses a cell anew each time it is asked, which was a third of what a report costs. It is asked for every
 * other cell.
 */
final class PlainCells implements FeelEngine {

    private static final Pattern TEXTS = Pattern.compile("\\s*\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*\\s*");
    private static final Pattern NUMBERS = Pattern.compile("\\s*-?[0-9]{1,15}(\\s*,\\s*-?[0-9]{1,15})*\\s*");
    private static final Pattern BOUND = Pattern.compile("\\s*([<>]=?)\\s*(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)\\s*");
    private static final String NOT = "not(";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final Set<String> WORDS_OF_FEEL = Set.of(
            "true",
            "false",
            "null",
            "not",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "and",
            "or",
            "function",
            "external",
            "instance",
            "of",
            "item");
    private static final int AT_MOST = 10_000;

    private final FeelEngine feel;
    private final Map<String, Set<Object>> known = new ConcurrentHashMap<>();

    private PlainCells(FeelEngine feel) {
        this.feel = feel;
    }

    /** Puts them before the engine's own FEEL. */
    static final class Factory implements FeelEngineFactory {
        @Override
        public FeelEngine createInstance() {
            return new PlainCells(new ScalaFeelEngineFactory().createInstance());
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the engine's interface is like that
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        Set<Object> constants = constants(expression);
        if (constants.size() == 1 && expression.indexOf(',') < 0) {
            return (T) constants.iterator().next();
        }
        Object value = isName(expression) ? plain(expression, variables) : null;
        if (value != null) {
            return (T) value;
        }
        if (isName(expression) && isNothing(expression, variables)) {
            return null;
        }
        return feel.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        boolean others = cell.startsWith(NOT) && cell.endsWith(")");
        Set<Object> constants = constants(others ? cell.substring(NOT.length(), cell.length() - 1) : cell);
        Object value = constants.isEmpty() ? null : plain(input, variables);
        if (value != null && constants.iterator().next().getClass() == value.getClass()) {
            return constants.contains(value) != others;
        }
        if (!constants.isEmpty() && isName(input) && isNothing(input, variables)) {
            return others;
        }
        Matcher bound = BOUND.matcher(cell);
        BigDecimal number = bound.matches() ? number(input, variables) : null;
        if (number != null) {
            return isWithin(number, bound.group(1), new BigDecimal(bound.group(2)));
        }
        return feel.evaluateSimpleUnaryTests(cell, input, variables);
    }

    private static boolean isWithin(BigDecimal number, String relation, BigDecimal bound) {
        int order = number.compareTo(bound);
        return order == 0 ? relation.endsWith("=") : order < 0 == relation.startsWith("<");
    }

    private static boolean isName(String expression) {
        return NAME.matcher(expression).matches() && !WORDS_OF_FEEL.contains(expression);
    }

    /** The text or whole number of that name, as FEEL has it; null when it is something else. */
    private static Object plain(String name, VariableContext variables) {
        TypedValue typed = variables.resolve(name);
        Object value = typed == null ? null : typed.getValue();
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return ((Number) value).longValue();
        }
        return value instanceof String ? value : null;
    }

    /** Whether there is something of that name, and it is nothing. */
    private static boolean isNothing(String name, VariableContext variables) {
        TypedValue typed = variables.resolve(name);
        return typed != null && typed.getValue() == null;
    }

    /** The number of that name; null when it is something else. */
    private static BigDecimal number(String name, VariableContext variables) {
        TypedValue typed = variables.resolve(name);
        Object value = typed == null ? null : typed.getValue();
        if (value instanceof Double fraction) {
            return Double.isFinite(fraction) ? BigDecimal.valueOf(fraction) : null;
        }
        return plain(name, variables) instanceof Long whole ? BigDecimal.valueOf(whole) : null;
    }

    /** The texts or whole numbers that a cell lists; none when it is more than that. */
    private Set<Object> constants(String cell) {
        Set<Object> found = known.get(cell);
        if (found == null) {
            found = read(cell);
            if (known.size() < AT_MOST) {
                known.put(cell, found);
            }
        }
        return found;
    }

    private static Set<Object> read(String cell) {
        if (TEXTS.matcher(cell).matches()) {
            return Arrays.stream(cell.strip().split("\"\\s*,\\s*\""))
                    .map(text -> text.replace("\"", ""))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return NUMBERS.matcher(cell).matches()
                ? Arrays.stream(cell.strip().split("\\s*,\\s*"))
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
