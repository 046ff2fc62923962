package millrace.engine.guard;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import millrace.engine.Facade;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that expressions of the models see: delegates, listeners and façades. This is the one place that decides it. */
class ExpressionBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Map<String, Boolean> decided = new ConcurrentHashMap<>();

    // looked up when an expression asks: the beans need the engine that is being built with this map
    ExpressionBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && decided.computeIfAbsent(text, this::isOpen);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Beans for expressions are looked up one by one.");
    }

    private boolean isOpen(String name) {
        if (!beans.containsBean(name) || !beans.isSingleton(name)) {
            return false;
        }
        return isA(name, JavaDelegate.class, "Delegate")
                || isA(name, ExecutionListener.class, "Listener")
                || isA(name, TaskListener.class, "Listener")
                || beans.findAnnotationOnBean(name, Facade.class) != null;
    }

    private boolean isA(String name, Class<?> type, String ending) {
        return name.endsWith(ending) && beans.isTypeMatch(name, type);
    }
}
