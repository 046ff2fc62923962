/** Sign-in and refusals where the engine's own interfaces and web applications are concerned. */
package millrace.security.process;
