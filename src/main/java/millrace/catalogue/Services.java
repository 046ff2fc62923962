package millrace.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.calendar.HoursColumn;
import millrace.database.Remembered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All services. */
@Repository
class Services {

    private static final String SELECT =
            """
            select s.*, array(
                select p.role || ' ' || p.kind || ' ' || p.party from millrace.service_party p
                where p.service = s.key order by p.role, p.kind, p.party) as parties
            from millrace.service s\s""";
    private static final String PLACE = "(coalesce(%1$s.tier, 5), %1$s.name, %1$s.key)";
    private static final String ORDER = "order by coalesce(s.tier, 5), s.name, s.key";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HoursColumn hours;
    private final Remembered<Optional<Service>> known = new Remembered<>();

    Services(JdbcClient jdbc, JdbcTemplate batches, HoursColumn hours) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.hours = hours;
    }

    Optional<Service> find(String keyOrNumber) {
        return known.get(keyOrNumber, this::read);
    }

    private Optional<Service> read(String keyOrNumber) {
        return one(keyOrNumber, "");
    }

    /** The service, for whoever wants to change it: others who want to wait until this is done. */
    Optional<Service> toChange(String keyOrNumber) {
        return one(keyOrNumber, " for update");
    }

    private Optional<Service> one(String keyOrNumber, String lock) {
        return jdbc.sql(SELECT + "where s.key = :said or s.number = upper(:said)" + lock)
                .param("said", keyOrNumber)
                .query(this::service)
                .optional();
    }

    List<Service> all() {
        return jdbc.sql(SELECT + ORDER).query(this::service).list();
    }

    List<Service> search(ServiceSearch search) {
        var after = search.after() == null
                ? ""
                : " and %s > (select %s from millrace.service a where a.key = :after)"
                        .formatted(
                                PLACE.formatted("s"),
                                PLACE.substring(1, PLACE.length() - 1).formatted("a"));
        return jdbc.sql(SELECT
                        + "where (s.key ilike :pattern or s.number ilike :pattern or s.name ilike :pattern or s.description ilike :pattern)"
                        + (search.state() == null ? "" : " and s.state = :state")
                        + (search.gap() == null ? "" : " and " + ServiceGaps.condition(search.gap()))
                        + after
                        + " " + ORDER + " limit :rows")
                .param("pattern", search.pattern())
                .param("state", search.state() == null ? null : search.state().name())
                .param("after", search.after())
                .param("rows", search.limit())
                .query(this::service)
                .list();
    }

    /** The number of the next new service. */
    String nextNumber() {
        return jdbc.sql("select 'SVC-' || nextval('millrace.service_number')")
                .query(String.class)
                .single();
    }

    /** Adds the service; returns false where its key is known, and leaves that one as it is. */
    boolean add(Service service) {
        known.forget();
        var added = batches.update(
                """
                insert into millrace.service (name, description, state, tier, team, owner, repository, support_hours,
                    maintenance_windows, service_levels, cost, currency, cost_per, version, updated_at, key, number, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing""",
                values(
                        service,
                        service.key(),
                        service.number(),
                        service.createdAt().atOffset(ZoneOffset.UTC)));
        if (added > 0) {
            keepParties(service);
        }
        return added > 0;
    }

    void save(Service service) {
        known.forget();
        batches.update(
                """
                update millrace.service set name = ?, description = ?, state = ?, tier = ?, team = ?, owner = ?, repository = ?,
                    support_hours = ?::jsonb, maintenance_windows = ?::jsonb, service_levels = ?, cost = ?, currency = ?,
                    cost_per = ?, version = ?, updated_at = ? where key = ?""",
                values(service, service.key()));
        batches.update("delete from millrace.service_party where service = ?", service.key());
        keepParties(service);
    }

    private Object[] values(Service service, Object... more) {
        var terms = service.terms();
        var cost = terms.cost();
        Object[] values = {
            service.name(),
            service.description(),
            service.state().name(),
            service.tier(),
            service.team(),
            service.owner(),
            service.repository(),
            hours.write(terms.supportHours()),
            hours.write(terms.maintenanceWindows()),
            terms.levels(),
            cost == null ? null : cost.amount(),
            cost == null ? null : cost.currency().getCurrencyCode(),
            cost == null ? null : cost.per().name(),
            service.version(),
            service.updatedAt().atOffset(ZoneOffset.UTC)
        };
        var all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    private void keepParties(Service service) {
        service.parties()
                .forEach((role, parties) -> batches.batchUpdate(
                        "insert into millrace.service_party (service, role, kind, party) values (?, ?, ?, ?)",
                        parties.stream()
                                .map(party -> new Object[] {
                                    service.key(), role.name(), party.kind().name(), party.key()
                                })
                                .toList()));
    }

    private Service service(ResultSet row, int n) throws SQLException {
        return new Service(
                row.getString("key"),
                row.getString("number"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("description"),
                ServiceState.valueOf(row.getString("state")),
                row.getObject("tier", Integer.class),
                row.getString("team"),
                row.getString("owner"),
                row.getString("repository"),
                terms(row),
                parties((String[]) row.getArray("parties").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private Terms terms(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("cost");
        return new Terms(
                hours.read(row.getString("support_hours")),
                hours.read(row.getString("maintenance_windows")),
                row.getString("service_levels"),
                amount == null
                        ? null
                        : new Cost(
                                amount,
                                Currency.getInstance(row.getString("currency")),
                                Cost.Per.valueOf(row.getString("cost_per"))));
    }

    private static Map<Party.Role, List<Party>> parties(String[] kept) {
        return Arrays.stream(kept)
                .map(one -> one.split(" ", 3))
                .collect(groupingBy(
                        one -> Party.Role.valueOf(one[0]),
                        mapping(one -> new Party(Party.Kind.valueOf(one[1]), one[2]), toList())));
    }
}
