package millrace.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody outside who supports what we run; null where nobody has said.
 *
 * @param key what people and integrations call it; stays for ever
 * @param number SUP-1 and so on
 * @param version counts the saves
 * @param agreement what was agreed, or where that is written
 * @param contact name of whoever is asked there
 * @param hours when they can be asked
 * @param response how soon they respond, within those hours
 * @param resolution how soon it works again, within those hours
 * @param services keys of the services that they support, in order
 */
public record Supplier(
        String key,
        String number,
        long version,
        String name,
        SupplierState state,
        String agreement,
        LocalDate startsOn,
        LocalDate endsOn,
        String contact,
        String email,
        String phone,
        WeeklyHours hours,
        Duration response,
        Duration resolution,
        List<String> services,
        Instant createdAt,
        Instant updatedAt) {

    public Supplier {
        services = List.copyOf(services);
    }
}
