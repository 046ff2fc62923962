/**
 * The process engine and its guards. Practices reach it through the interfaces of this package alone; it knows nothing of
 * them, asks them for {@link millrace.engine.TaskForm}s and {@link millrace.engine.TaskQueue}s, and publishes
 * {@link millrace.engine.DecisionMade} and {@link millrace.engine.UserTaskAssigned}.
 */
package millrace.engine;
