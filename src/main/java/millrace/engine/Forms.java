package millrace.engine;

import java.util.Map;

/** The deployed forms, and what may be sent with them. */
public interface Forms {

    /**
     * Checks what was submitted against the newest deployed version of a form, numbers and check boxes brought to their type.
     *
     * @return the values that were given; fields left empty are absent
     * @throws RuntimeException made by {@link EngineRefusal#badInput} that names the field which is unknown, missing, of a
     *     wrong type, too long, outside its options or not in its list
     */
    Map<String, Object> check(String formId, Map<String, Object> submitted);
}
