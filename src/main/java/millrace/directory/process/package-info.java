/** The directory as the engine knows it: users, groups, memberships and what each role may do there. */
package millrace.directory.process;
