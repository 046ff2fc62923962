package millrace.engine.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Takes the engine's wrapping off what was sent. */
final class Submitted {

    private Submitted() {}

    /** Plain values by name; what is not plain (files, serialised objects) stays wrapped, so that no form accepts it. */
    static Map<String, Object> plain(Map<String, Object> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (sent != null) {
            sent.keySet().forEach(name -> values.put(name, plain(sent, name)));
        }
        return values;
    }

    private static Object plain(Map<String, Object> sent, String name) {
        Object value = sent instanceof VariableMap typed ? typed.getValueTyped(name) : sent.get(name);
        if (value instanceof TypedValue typed
                && (typed instanceof PrimitiveValue<?>
                        || typed.getType() == null
                        || "null".equals(typed.getType().getName()))) {
            return typed.getValue();
        }
        return value;
    }
}
