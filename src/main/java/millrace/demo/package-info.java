/** The sample people, services, items and incidents that a source checkout starts with, written through the front doors. */
package millrace.demo;
