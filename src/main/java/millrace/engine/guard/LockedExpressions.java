package millrace.engine.guard;

import java.util.Map;
import millrace.engine.EngineRefusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** Expressions that reach listed beans, variables and nothing else, and within queries only a fixed grammar. */
class LockedExpressions extends JuelExpressionManager {

    LockedExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        // beans first: a variable of the same name must not take the place of a façade
        resolvers.add(new ReadOnlyMapELResolver(beans));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new ListedMethodResolver());
        return resolvers;
    }

    @Override
    public Expression createExpression(String expression) {
        ensureInitialized();
        return new Locked(createValueExpression(expression), this, expression);
    }

    private static final class Locked extends JuelExpression {

        Locked(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        // of the whole engine, only queries evaluate without a scope; they come from outside, sub-queries unchecked
        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && execution == null && !isLiteralText()) {
                QueryGrammar.check(getExpressionText());
            }
            try {
                return super.getValue(scope, execution);
            } catch (ProcessEngineException failure) {
                throw EngineRefusal.unwrapped(failure);
            }
        }
    }
}
