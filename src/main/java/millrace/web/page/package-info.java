/** The pages that belong to no practice: home, sign-in, and the list of problems. */
package millrace.web.page;
