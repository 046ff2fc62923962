/** Who gets in, and through which door: sign-in, sessions, and the table of what of the engine is open to whom. */
package millrace.security;
