/**
 * Keeps callers of the engine, and models, from doing what the product does not mean them to do: expressions see only listed
 * beans, forms are checked, side doors are shut, scripts do not exist.
 */
package millrace.engine.guard;
