/**
 * Models as texts: what a process, a decision table or a form says, and how two versions of it differ. Knows nothing of the
 * engine that runs them, and reads nothing but the text it is given.
 */
package millrace.model;
