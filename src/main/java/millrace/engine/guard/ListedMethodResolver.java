package millrace.engine.guard;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;

/** Calls the methods that {@link ExpressionMethods} lists, and refuses every other member of every object. */
class ListedMethodResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null || property == null) {
            return null;
        }
        String name = property.toString();
        Method method = find(base, getter(name), 0)
                .orElseThrow(() -> new PropertyNotFoundException("'" + name + "' is not open to expressions."));
        context.setPropertyResolved(true);
        return call(base, method, new Object[0]);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] given) {
        if (base == null || name == null) {
            return null;
        }
        Object[] arguments = given == null ? new Object[0] : given;
        Method method = find(base, name.toString(), arguments.length)
                .orElseThrow(() -> new MethodNotFoundException("'" + name + "' is not open to expressions."));
        context.setPropertyResolved(true);
        return call(base, method, fit(context, method, arguments));
    }

    static String getter(String property) {
        int first = Math.min(1, property.length());
        return "get" + property.substring(0, first).toUpperCase(Locale.ROOT) + property.substring(first);
    }

    /** The method an expression means by this name and number of arguments; empty when it may not. */
    static Optional<Method> find(Object base, String name, int count) {
        List<Method> methods = ExpressionMethods.named(base, name).toList();
        return methods.stream()
                .filter(method -> method.getParameterCount() == count)
                .findFirst()
                .or(() -> methods.stream()
                        .filter(method -> method.isVarArgs() && method.getParameterCount() - 1 <= count)
                        .findFirst());
    }

    private static Object[] fit(ELContext context, Method method, Object[] given) {
        ExpressionFactory types = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        Class<?>[] wanted = method.getParameterTypes();
        boolean spread = method.isVarArgs()
                && !(given.length == wanted.length && wanted[given.length - 1].isInstance(given[given.length - 1]));
        int single = spread ? wanted.length - 1 : wanted.length;
        Object[] fitted = new Object[wanted.length];
        for (int i = 0; i < single; i++) {
            fitted[i] = types.coerceToType(given[i], wanted[i]);
        }
        if (spread) {
            Class<?> element = wanted[single].getComponentType();
            fitted[single] = Array.newInstance(element, given.length - single);
            for (int i = single; i < given.length; i++) {
                Array.set(fitted[single], i - single, types.coerceToType(given[i], element));
            }
        }
        return fitted;
    }

    private static Object call(Object base, Method method, Object[] arguments) {
        try {
            // façades are seldom public classes
            method.setAccessible(method.getDeclaringClass().getModule() == ListedMethodResolver.class.getModule());
            return method.invoke(base, arguments);
        } catch (InvocationTargetException failure) {
            throw new ELException(failure.getCause());
        } catch (IllegalAccessException | IllegalArgumentException failure) {
            throw new ELException(failure);
        }
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base != null) {
            throw new PropertyNotWritableException("Expressions may not change '" + property + "'.");
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
