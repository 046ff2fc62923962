/** What is remembered of access: who got in and by which door, who did not, and what was changed about it. */
package millrace.security.audit;
