package millrace.catalogue;

import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millrace.calendar.HoursAsJson;
import millrace.calendar.WeeklyHours;
import millrace.record.InvalidInput;
import millrace.record.SentFields;

/** Services as somebody wants them: as they were, with the fields that were named, each looked at by itself. */
final class ServiceDrafts {

    static final Map<Party.Role, String> PARTIES = new EnumMap<>(Map.of(
            Party.Role.APPROVER, "approvers",
            Party.Role.RESPONDER, "responders",
            Party.Role.STAKEHOLDER, "stakeholders"));
    private static final Set<String> FIELDS = Set.of(
            "name",
            "description",
            "state",
            "tier",
            "team",
            "owner",
            "approvers",
            "responders",
            "stakeholders",
            "repository",
            "supportHours",
            "maintenanceWindows",
            "serviceLevels",
            "cost",
            "currency",
            "costPer");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LONG = 200;
    private static final int PROSE = 20_000;
    private static final int MOST = 100;

    private ServiceDrafts() {}

    /**
     * The key in what was sent about something new; null where it is to be called by its number.
     *
     * @param prefix what numbers of its kind begin with, in small letters
     */
    static String key(Map<String, Object> sent, String prefix) {
        var key = new SentFields(sent, sent.keySet()).text("key", null, 64);
        if (key != null && (!KEY.matcher(key).matches() || key.matches(prefix + "-\\d+"))) {
            throw new InvalidInput(
                    "key",
                    "key: must have small letters, digits, dots, hyphens or underscores, a letter or digit first, and not look like a number of ours.");
        }
        return key;
    }

    /** The service with the fields that were sent. */
    static Service of(Service before, Map<String, Object> sent) {
        var fields = new SentFields(sent, FIELDS);
        return new Service(
                before.key(),
                before.number(),
                before.version(),
                fields.required("name", before.name(), LONG),
                fields.prose("description", before.description(), PROSE),
                fields.one("state", ServiceState.class, before.state()),
                fields.whole("tier", before.tier(), 1, 4),
                fields.text("team", before.team(), LONG),
                fields.text("owner", before.owner(), LONG),
                fields.text("repository", before.repository(), 2_000),
                terms(fields, before.terms()),
                PARTIES.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                part -> parties(fields, part.getValue(), before.parties(part.getKey())))),
                before.createdAt(),
                before.updatedAt());
    }

    private static Terms terms(SentFields fields, Terms before) {
        return new Terms(
                hours(fields, "supportHours", before.supportHours()),
                hours(fields, "maintenanceWindows", before.maintenanceWindows()),
                fields.prose("serviceLevels", before.levels(), PROSE),
                cost(fields, before.cost()));
    }

    /** Hours as a program sends them, or read already. */
    static WeeklyHours hours(SentFields fields, String name, WeeklyHours before) {
        if (!fields.has(name)) {
            return before;
        }
        var sent = fields.value(name);
        if (sent == null || sent instanceof WeeklyHours) {
            return (WeeklyHours) sent;
        }
        try {
            return HoursAsJson.read(sent);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(name, "%s: %s.".formatted(name, wrong.getMessage()));
        }
    }

    private static Cost cost(SentFields fields, Cost before) {
        var amount = fields.amount("cost", before == null ? null : before.amount());
        var currency = currency(fields, before == null ? null : before.currency());
        var per = fields.one("costPer", Cost.Per.class, before == null ? Cost.Per.MONTH : before.per());
        if (amount == null) {
            return null;
        }
        if (currency == null) {
            throw new InvalidInput("currency", "currency: say the currency of the cost, such as EUR.");
        }
        return new Cost(amount, currency, per);
    }

    private static Currency currency(SentFields fields, Currency before) {
        var code = fields.text("currency", before == null ? null : before.getCurrencyCode(), 3);
        if (code == null) {
            return null;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("currency", "currency: must be a code of ISO 4217 such as EUR."));
    }

    private static List<Party> parties(SentFields fields, String name, List<Party> before) {
        if (!fields.has(name)) {
            return before;
        }
        var keys = fields.keys(name, Set.of());
        if (keys.size() > MOST) {
            throw new InvalidInput(name, "%s: has at most %d entries.".formatted(name, MOST));
        }
        return keys.stream().map(Party::of).sorted().toList();
    }
}
