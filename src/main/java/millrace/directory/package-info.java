/**
 * Who works here: people, their positions, teams and roles, what was changed about them, and who acts at this moment. Publishes
 * {@link PeopleChanged} and {@link TeamsChanged}, and {@link PersonLeft} and {@link TeamDissolved} when work has to find somebody else.
 */
package millrace.directory;
