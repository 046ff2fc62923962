/** The running processes: what practices tell them, and the facts that come out of them. */
package millrace.engine.process;
