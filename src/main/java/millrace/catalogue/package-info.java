/** The services we run: each has a key, a name, a tier and the team that answers for it. */
package millrace.catalogue;
