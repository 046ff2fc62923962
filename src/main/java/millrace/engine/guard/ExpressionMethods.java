package millrace.engine.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import millrace.engine.Facade;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.joda.time.DateTime;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** The methods that expressions may call: those a façade declares itself, and a few harmless ones of values. */
final class ExpressionMethods {

    private static final Map<Class<?>, Set<String>> OPEN = new LinkedHashMap<>();

    static {
        OPEN.put(
                DelegateExecution.class,
                Set.of(
                        "getId",
                        "getProcessInstanceId",
                        "getProcessBusinessKey",
                        "getBusinessKey",
                        "getCurrentActivityId",
                        "getCurrentActivityName",
                        "getVariable",
                        "getVariableLocal",
                        "hasVariable",
                        "hasVariableLocal"));
        OPEN.put(
                DelegateTask.class,
                Set.of(
                        "getId",
                        "getName",
                        "getAssignee",
                        "getPriority",
                        "getTaskDefinitionKey",
                        "getVariable",
                        "hasVariable"));
        OPEN.put(
                String.class,
                Set.of(
                        "isEmpty",
                        "isBlank",
                        "length",
                        "contains",
                        "startsWith",
                        "endsWith",
                        "equals",
                        "equalsIgnoreCase"));
        OPEN.put(Collection.class, Set.of("isEmpty", "size", "contains"));
        OPEN.put(Map.class, Set.of("isEmpty", "size", "containsKey", "get"));
        OPEN.put(Enum.class, Set.of("name"));
        OPEN.put(
                DateTime.class,
                Set.of(
                        "plusMinutes",
                        "plusHours",
                        "plusDays",
                        "plusWeeks",
                        "plusMonths",
                        "minusMinutes",
                        "minusHours",
                        "minusDays",
                        "minusWeeks",
                        "minusMonths",
                        "withTimeAtStartOfDay",
                        "toDate"));
    }

    // found once for each type: every condition and listener of every process asks
    private static final ClassValue<List<Method>> OPEN_OF = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return open(type).toList();
        }
    };

    private ExpressionMethods() {}

    /** Methods of that name an expression may call on the object; none when it may not. */
    static Stream<Method> named(Object base, String name) {
        return OPEN_OF.get(ClassUtils.getUserClass(base)).stream()
                .filter(method -> method.getName().equals(name));
    }

    private static Stream<Method> open(Class<?> type) {
        if (AnnotatedElementUtils.hasAnnotation(type, Facade.class)) {
            return Arrays.stream(type.getDeclaredMethods()).filter(ExpressionMethods::isOwn);
        }
        return OPEN.entrySet().stream()
                .filter(open -> open.getKey().isAssignableFrom(type))
                .flatMap(open -> Arrays.stream(open.getKey().getMethods())
                        .filter(method -> open.getValue().contains(method.getName()) && !method.isBridge()));
    }

    /** Whether expressions may call a method of that name on what the engine calls by this type. */
    static boolean opens(Class<?> type, String method) {
        return OPEN.getOrDefault(type, Set.of()).contains(method);
    }

    /** Whether there are values, such as texts and dates, on which expressions may call a method of that name. */
    static boolean opensForValues(String method) {
        return OPEN.entrySet().stream()
                .filter(open -> open.getKey() != DelegateExecution.class && open.getKey() != DelegateTask.class)
                .anyMatch(open -> open.getValue().contains(method));
    }

    private static boolean isOwn(Method method) {
        int modifiers = method.getModifiers();
        return Modifier.isPublic(modifiers)
                && !Modifier.isStatic(modifiers)
                && !method.isSynthetic()
                && !ClassUtils.hasMethod(Object.class, method.getName(), method.getParameterTypes());
    }
}
