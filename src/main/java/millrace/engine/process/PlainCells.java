package millrace.engine.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Compares the plain cells of a decision table, that is texts and lists of texts, instead of computing them: the FEEL engine
 * parses a cell anew each time it is asked, which was a third of what a report costs. It is asked for every other cell.
 */
final class PlainCells implements FeelEngine {

    private static final Pattern TEXTS = Pattern.compile("\\s*\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*\\s*");
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
    private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

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
        Set<String> texts = texts(expression).orElse(Set.of());
        if (texts.size() == 1 && expression.indexOf(',') < 0) {
            return (T) texts.iterator().next();
        }
        if (isName(expression) && text(expression, variables) instanceof String text) {
            return (T) text;
        }
        return feel.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        Optional<Set<String>> texts = texts(cell);
        if (texts.isPresent() && text(input, variables) instanceof String text) {
            return texts.get().contains(text);
        }
        return feel.evaluateSimpleUnaryTests(cell, input, variables);
    }

    private static boolean isName(String expression) {
        return NAME.matcher(expression).matches() && !WORDS_OF_FEEL.contains(expression);
    }

    private static Object text(String name, VariableContext variables) {
        TypedValue value = variables.resolve(name);
        return value == null ? null : value.getValue();
    }

    /** The texts that a cell lists; empty when it is more than that. */
    private Optional<Set<String>> texts(String cell) {
        Optional<Set<String>> found = known.get(cell);
        if (found == null) {
            found = read(cell);
            if (known.size() < AT_MOST) {
                known.put(cell, found);
            }
        }
        return found;
    }

    private static Optional<Set<String>> read(String cell) {
        return TEXTS.matcher(cell).matches()
                ? Optional.of(Arrays.stream(cell.strip().split("\"\\s*,\\s*\""))
                        .map(text -> text.replace("\"", ""))
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
