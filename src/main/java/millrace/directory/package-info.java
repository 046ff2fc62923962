/** Who works here: people, teams, their roles, and who acts at this moment. Publishes {@link PeopleChanged} and {@link TeamsChanged}. */
package millrace.directory;
