/** How much one caller may take: requests in a minute, and threads that wait for what is sent slowly. */
package millrace.security.limit;
