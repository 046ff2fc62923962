package millrace.workplace.list;

/**
 * A list that somebody, or a team, keeps by name.
 *
 * @param team key of the team it is for; null for the person's own
 * @param query its address after the question mark
 * @param initial whether whoever asks begins with it
 * @param mayChange whether whoever asks may rename and delete it
 */
public record SavedView(
        long id, String kind, String team, String name, String query, boolean initial, boolean mayChange) {}
