/** Access over HTTP: a person's tokens, password, sign-ins and how they read, as pages and as the interface. */
package millrace.security.web;
