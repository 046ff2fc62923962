package millrace.directory;

import java.time.Instant;

/**
 * One change of a person or team: when (UTC), who, which field, from which value to which.
 *
 * @param added whether the person or team is new with it
 * @param team key of the team when it is about a membership, else null
 */
public record DirectoryChange(
        Instant at, String actor, boolean added, String team, String field, String from, String to) {}
