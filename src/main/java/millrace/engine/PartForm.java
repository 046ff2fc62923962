package millrace.engine;

/**
 * What a practice does with a form of which a record has several open at once, one for each of its parts; a bean for each such form.
 * The loop of the model says in a variable which part a task is about.
 */
public interface PartForm {

    /** Id of the form, which is also its file name, such as {@code resolve-finding}. */
    String id();

    /** Name of the variable. */
    String variable();

    /** The form for one part. */
    TaskForm about(Object part);
}
