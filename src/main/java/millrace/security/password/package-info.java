/** Passwords as people meet them: which are good enough, how one is changed, and what an administrator gives who forgot theirs. */
package millrace.security.password;
