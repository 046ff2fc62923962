/** What the engine would ask the database at every step, although in this product the answer is known. */
package millrace.engine.sparing;
