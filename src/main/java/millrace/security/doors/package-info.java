/** The table of what of the engine is open to whom, and the filter that keeps to it. */
package millrace.security.doors;
