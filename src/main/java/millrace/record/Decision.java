package millrace.record;

import java.time.Instant;
import java.util.Map;

/** The evidence of one verdict: which table in which version said what, by which rule, from which inputs. */
public record Decision(
        Instant at,
        String decision,
        int version,
        Map<String, Object> inputs,
        String rule,
        String sentence,
        Map<String, Object> outputs) {

    /** Whether it has an answer of that name. */
    boolean says(String output) {
        return outputs.containsKey(output);
    }
}
