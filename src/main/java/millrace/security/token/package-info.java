/** Tokens of programs: what they open, how they are made, kept, recognised and taken back. */
package millrace.security.token;
