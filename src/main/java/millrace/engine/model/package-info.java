/** Brings the product's models, queues and grants into the engine at the start, reads forms, and measures the engine. */
package millrace.engine.model;
