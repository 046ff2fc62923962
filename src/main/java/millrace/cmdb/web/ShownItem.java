package millrace.cmdb.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.cmdb.Item;
import millrace.cmdb.Lifecycle;
import millrace.record.Environment;

/** An item as callers see it; {@code hidden} names the attributes that they may not see. */
record ShownItem(
        String number,
        long version,
        String type,
        String name,
        Environment environment,
        String owner,
        String team,
        Lifecycle lifecycle,
        String supplier,
        Integer verifyEveryDays,
        Map<String, Object> attributes,
        Set<String> hidden,
        List<String> services,
        Instant lastVerifiedAt,
        Instant createdAt,
        Instant updatedAt) {

    static ShownItem of(Item item) {
        var details = item.details();
        return new ShownItem(
                item.number(),
                item.version(),
                details.type(),
                details.name(),
                details.environment(),
                details.owner(),
                details.team(),
                details.lifecycle(),
                details.supplier(),
                details.verifyEveryDays(),
                details.attributes(),
                item.hidden(),
                details.services(),
                item.lastVerifiedAt(),
                item.createdAt(),
                item.updatedAt());
    }
}
