package millrace.engine;

import java.util.List;

/**
 * What can be chosen in a form where the choices are data; a bean for each list, given by whoever keeps it. A designer names the
 * list in the custom property {@code options} of a select, and the form is served with what is in it then.
 */
public interface FormOptions {

    /** Name of the list in forms, such as {@code services}. */
    String name();

    /** What is offered now, in the order people read it; of a longer list one more than the limit. */
    List<Option> offered(int limit);

    /** Whether this may be chosen, offered or not. */
    boolean has(String value);

    /**
     * One of them.
     *
     * @param value what is sent
     * @param label what people read
     */
    record Option(String value, String label) {}
}
