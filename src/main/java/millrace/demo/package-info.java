/** The sample people, services and incidents that a source checkout starts with, written through the front doors. */
package millrace.demo;
