package millrace.engine.guard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Says before a model is in force whether its expressions will find what they name. */
@Component
public class ExpressionCheck {

    // no sentence of a model needs more, and a parser that is asked for more loses its way
    private static final int LONGEST = 500;
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");
    private static final Map<String, Class<?>> GIVEN =
            Map.of("execution", DelegateExecution.class, "task", DelegateTask.class);

    // the engine gives them elsewhere, and to no process
    private static final Set<String> NOWHERE = Set.of("caseExecution", "externalTask", "applicationContext");

    private final ListableBeanFactory factory;
    private final ExpressionBeans beans;
    private final Builder parser = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    ExpressionCheck(ListableBeanFactory factory) {
        this.factory = factory;
        this.beans = new ExpressionBeans(factory);
    }

    /** Whether the engine would evaluate something in this text. */
    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** What is wrong with the expressions in a text, as a clause; empty when nothing is. */
    public Optional<String> complaint(String text) {
        if (!isExpression(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of("has an expression of more than " + LONGEST + " characters");
        }
        try {
            return of(parser.build(text).getRoot(), false).findFirst();
        } catch (TreeBuilderException unreadable) {
            return Optional.of("has an expression that cannot be read at character " + unreadable.getPosition());
        }
    }

    /** Whether a text is nothing but a call of a façade, which answers for what comes of it. */
    public boolean asksFacade(String text) {
        if (complaint(text).isPresent() || !isExpression(text)) {
            return false;
        }
        Node root = parser.build(text).getRoot();
        return root instanceof AstEval eval
                && eval.getChild(0) instanceof AstMethod call
                && call.getChild(0).getChild(0) instanceof AstIdentifier facade
                && beans.containsKey(facade.getName());
    }

    /** What is wrong with a text that must name one bean of a kind; empty when nothing is. */
    public Optional<String> beanComplaint(String text, Class<?> wanted) {
        String name = text.strip().replaceAll("^[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}$", "$1");
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return Optional.of("must name one bean and nothing else");
        }
        return beans.containsKey(name) && factory.isTypeMatch(name, wanted)
                ? Optional.empty()
                : Optional.of("names '%s', and there is no %s of that name".formatted(name, wanted.getSimpleName()));
    }

    /** {@code held}: whether a member is asked of it, or a façade is given it. */
    private Stream<String> of(Node node, boolean held) {
        Stream<String> own = Stream.empty();
        boolean holds = false;
        Stream<Node> below = IntStream.range(0, node.getCardinality()).mapToObj(node::getChild);
        if (node instanceof AstMethod call) {
            own = call(call);
            // the member that is called is looked at with the call
            below = Stream.of(call.getChild(0).getChild(0), call.getChild(1));
            holds = true;
        } else if (node instanceof AstParameters) {
            holds = held;
        } else if (node instanceof AstBracket) {
            own = Stream.of("reaches into something by brackets; ask a façade");
        } else if (node instanceof AstIdentifier name) {
            own = name(name.getName(), held);
        } else if (node instanceof AstDot member) {
            holds = true;
            own = member(member.getChild(0), ListedMethodResolver.getter(name(member)), 0, name(member), false);
        } else if (node instanceof AstFunction function && !FUNCTIONS.contains(function.getName())) {
            own = Stream.of("calls %s(), which is no function here".formatted(function.getName()));
        }
        boolean holding = holds;
        return Stream.concat(own, below.flatMap(child -> of(child, holding)));
    }

    private Stream<String> name(String name, boolean held) {
        if (NOWHERE.contains(name) || (!beans.containsKey(name) && isForeign(name))) {
            return Stream.of("names '%s', which is not open to expressions".formatted(name));
        }
        return held || (!GIVEN.containsKey(name) && !beans.containsKey(name))
                ? Stream.empty()
                : Stream.of("names '%s' as if it were a value; call a method of it".formatted(name));
    }

    /** Whether something of the frameworks has that name; where something of ours has it, a variable may have it, too. */
    private boolean isForeign(String name) {
        Class<?> type = factory.containsBean(name) ? factory.getType(name) : null;
        return type != null && !type.getName().startsWith("millrace.");
    }

    private Stream<String> call(AstMethod call) {
        Node member = call.getChild(0);
        if (member instanceof AstBracket) {
            return Stream.of("calls a method by brackets");
        }
        String method = name(member);
        return member(member.getChild(0), method, call.getChild(1).getCardinality(), method + "()", true);
    }

    private Stream<String> member(Node base, String method, int count, String called, boolean isCall) {
        String root = base instanceof AstIdentifier identifier ? identifier.getName() : null;
        boolean open;
        if (root != null && beans.containsKey(root)) {
            open = ListedMethodResolver.find(beans.get(root), method, count).isPresent();
        } else if (root != null && GIVEN.containsKey(root)) {
            open = ExpressionMethods.opens(GIVEN.get(root), method);
        } else if (root != null && !(isCall && ExpressionMethods.opensForValues(method))) {
            return Stream.of("uses %s.%s, and '%s' is no façade".formatted(root, called, root));
        } else {
            open = ExpressionMethods.opensForValues(method);
        }
        return open
                ? Stream.empty()
                : Stream.of("uses %s, which %s does not open to expressions%s"
                        .formatted(
                                called,
                                root == null ? "a value" : "'" + root + "'",
                                count == 0 ? "" : " with %d arguments".formatted(count)));
    }

    private static String name(Node member) {
        // ". name" is how it shows itself; the field is closed
        return member.toString().replaceFirst("^\\.\\s*", "");
    }
}
