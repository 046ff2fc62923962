package millrace.organisation.web;

import java.time.Instant;
import millrace.directory.DirectoryChange;

/** A change as callers see it; {@code team} is set when it is about a membership. */
record ShownChange(Instant at, String actor, boolean added, String team, String field, String from, String to) {

    static ShownChange of(DirectoryChange change) {
        return new ShownChange(
                change.at(), change.actor(), change.added(), change.team(), change.field(), change.from(), change.to());
    }
}
