package millrace.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something we run for others.
 *
 * @param key what people and integrations call it, such as shop; stays for ever
 * @param number SVC-1 and so on
 * @param version counts the saves
 * @param tier importance from 1 (vital) to 4, or null when nobody has said
 * @param team key of the team that answers for it, or null
 * @param owner key of the person who answers for it, or null
 * @param repository where its code or configuration is kept, or null
 * @param parties who else has a part in it, by that part
 */
public record Service(
        String key,
        String number,
        long version,
        String name,
        String description,
        ServiceState state,
        Integer tier,
        String team,
        String owner,
        String repository,
        Terms terms,
        Map<Party.Role, List<Party>> parties,
        Instant createdAt,
        Instant updatedAt) {

    public Service {
        parties = Map.copyOf(parties);
    }

    /** A live service of which no more is known; the catalogue gives it a number. */
    public static Service named(String key, String name, Integer tier, String team) {
        return new Service(
                key, null, 0, name, null, ServiceState.LIVE, tier, team, null, null, Terms.NONE, Map.of(), null, null);
    }

    /** The same service, new under this number; without a key it is called by it in small letters. */
    Service numbered(String given, Instant now) {
        return with(key == null ? given.toLowerCase(Locale.ROOT) : key, given, 0, now, now);
    }

    /** The same service, saved once more. */
    Service saved(Instant now) {
        return with(key, number, version + 1, createdAt, now);
    }

    private Service with(String called, String given, long saves, Instant since, Instant now) {
        return new Service(
                called,
                given,
                saves,
                name,
                description,
                state,
                tier,
                team,
                owner,
                repository,
                terms,
                parties,
                since,
                now);
    }

    /** The tier that counts in decisions: an unknown tier is 4. */
    public int effectiveTier() {
        return tier == null ? 4 : tier;
    }

    /** Whether people use it now. */
    public boolean isLive() {
        return state == ServiceState.LIVE;
    }

    /** Those who have that part in it, in order. */
    public List<Party> parties(Party.Role role) {
        return parties.getOrDefault(role, List.of());
    }
}
