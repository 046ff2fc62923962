/**
 * How the directory is kept: what administrators change about people and teams one by one, and the lists of another system that
 * the directory is made equal to. Every change is checked here, and told on the directory's own history.
 */
package millrace.organisation;
