package millrace.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import millrace.calendar.WeeklyHours;

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

    /** A supplier of whom nothing is known yet; without a key it is called by its number in small letters. */
    static Supplier blank(String key) {
        return new Supplier(
                key,
                null,
                0,
                null,
                SupplierState.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** The same supplier, new under this number. */
    Supplier numbered(String given, Instant now) {
        return with(key == null ? given.toLowerCase(Locale.ROOT) : key, given, 0, services, now, now);
    }

    /** The same supplier, supporting these services. */
    Supplier supporting(List<String> keys) {
        return with(key, number, version, keys, createdAt, updatedAt);
    }

    /** The same supplier, saved once more. */
    Supplier saved(Instant now) {
        return with(key, number, version + 1, services, createdAt, now);
    }

    private Supplier with(String called, String given, long saves, List<String> supported, Instant since, Instant now) {
        return new Supplier(
                called,
                given,
                saves,
                name,
                state,
                agreement,
                startsOn,
                endsOn,
                contact,
                email,
                phone,
                hours,
                response,
                resolution,
                supported,
                since,
                now);
    }
}
