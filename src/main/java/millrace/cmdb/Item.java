package millrace.cmdb;

import java.time.Instant;
import java.util.Set;

/**
 * A configuration item as somebody sees it.
 *
 * @param number CI-1 and so on
 * @param version counts the saves
 * @param hidden keys of the attributes that whoever reads may not see
 * @param lastVerifiedAt when somebody last said that all this is true; null for never
 */
public record Item(
        long id,
        String number,
        long version,
        ItemDetails details,
        Set<String> hidden,
        Instant lastVerifiedAt,
        Instant createdAt,
        Instant updatedAt) {

    public String name() {
        return details.name();
    }

    public String type() {
        return details.type();
    }

    public Lifecycle lifecycle() {
        return details.lifecycle();
    }
}
