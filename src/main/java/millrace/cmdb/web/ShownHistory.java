package millrace.cmdb.web;

import java.time.Instant;
import java.util.List;
import millrace.cmdb.ConfigurationChange;

/** A page of what was changed, newest first; {@code next} is the {@code before} of the next page, absent on the last. */
record ShownHistory(List<Change> items, Long next) {

    /** One change: which field, from which value to which; {@code added} when the whole is new with it. */
    record Change(Instant at, String actor, boolean added, String field, String from, String to) {}

    static ShownHistory of(List<ConfigurationChange> changes, int limit) {
        return new ShownHistory(
                changes.stream()
                        .map(one -> new Change(one.at(), one.actor(), one.added(), one.field(), one.from(), one.to()))
                        .toList(),
                changes.size() < limit ? null : changes.get(limit - 1).place());
    }
}
