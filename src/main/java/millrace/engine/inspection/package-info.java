/** Looks at models before they take force: what they may not contain, what they need, and what the product relies on. */
package millrace.engine.inspection;
