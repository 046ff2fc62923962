package millrace.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.calendar.HoursColumn;
import millrace.directory.Search;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All suppliers and the services that they support. */
@Repository
class Suppliers {

    private static final String SELECT =
            """
            select s.*, array(
                select x.service from millrace.supplier_service x where x.supplier = s.key order by x.service) as services
            from millrace.supplier s\s""";

    private final JdbcClient jdbc;
    private final HoursColumn hours;

    Suppliers(JdbcClient jdbc, HoursColumn hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** The supplier of that key or number; whoever else wants to change it waits where it is to be changed. */
    Optional<Supplier> find(String keyOrNumber, boolean toChange) {
        return jdbc.sql(SELECT + "where s.key = :said or s.number = upper(:said)" + (toChange ? " for update" : ""))
                .param("said", keyOrNumber)
                .query(this::supplier)
                .optional();
    }

    List<Supplier> search(Search search) {
        return jdbc.sql(
                        SELECT
                                + """
                                where s.key > :after and (cast(:active as boolean) is null or (s.state = 'ACTIVE') = :active)
                                  and (s.key ilike :pattern or s.number ilike :pattern or s.name ilike :pattern)
                                order by s.key limit :limit""")
                .param("after", search.after() == null ? "" : search.after())
                .param("active", search.active(), java.sql.Types.BOOLEAN)
                .param("pattern", Search.pattern(search.text()))
                .param("limit", search.limit())
                .query(this::supplier)
                .list();
    }

    List<Supplier> of(String service) {
        return jdbc.sql(
                        SELECT
                                + "where s.key in (select supplier from millrace.supplier_service where service = ?) order by s.key")
                .param(service)
                .query(this::supplier)
                .list();
    }

    /** The keys of the suppliers of each of these services. */
    Map<String, List<String>> supporting(Collection<String> services) {
        return jdbc
                .sql("select service, supplier from millrace.supplier_service where service = any(?) order by supplier")
                .param(services.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("service"), row.getString("supplier")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    String nextNumber() {
        return jdbc.sql("select 'SUP-' || nextval('millrace.supplier_number')")
                .query(String.class)
                .single();
    }

    /** Adds the supplier, or makes the one with this number equal to it; returns false where another one has its key. */
    boolean save(Supplier supplier) {
        var saved = jdbc.sql(
                        """
                        insert into millrace.supplier as kept (key, number, version, name, state, agreement, starts_on, ends_on, contact,
                            email, phone, hours, response_minutes, resolution_minutes, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                        on conflict (key) do update set version = excluded.version, name = excluded.name, state = excluded.state,
                            agreement = excluded.agreement, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                            contact = excluded.contact, email = excluded.email, phone = excluded.phone, hours = excluded.hours,
                            response_minutes = excluded.response_minutes, resolution_minutes = excluded.resolution_minutes,
                            updated_at = excluded.updated_at
                        where kept.number = excluded.number""")
                .params(
                        supplier.key(),
                        supplier.number(),
                        supplier.version(),
                        supplier.name(),
                        supplier.state().name(),
                        supplier.agreement(),
                        supplier.startsOn(),
                        supplier.endsOn(),
                        supplier.contact(),
                        supplier.email(),
                        supplier.phone(),
                        hours.write(supplier.hours()),
                        minutes(supplier.response()),
                        minutes(supplier.resolution()),
                        supplier.createdAt().atOffset(ZoneOffset.UTC),
                        supplier.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (saved > 0) {
            keepServices(supplier);
        }
        return saved > 0;
    }

    private void keepServices(Supplier supplier) {
        jdbc.sql("delete from millrace.supplier_service where supplier = ?")
                .param(supplier.key())
                .update();
        supplier.services()
                .forEach(service -> jdbc.sql("insert into millrace.supplier_service (supplier, service) values (?, ?)")
                        .params(supplier.key(), service)
                        .update());
    }

    private static Integer minutes(Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMinutes());
    }

    private Supplier supplier(ResultSet row, int n) throws SQLException {
        return new Supplier(
                row.getString("key"),
                row.getString("number"),
                row.getLong("version"),
                row.getString("name"),
                SupplierState.valueOf(row.getString("state")),
                row.getString("agreement"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("contact"),
                row.getString("email"),
                row.getString("phone"),
                hours.read(row.getString("hours")),
                duration(row, "response_minutes"),
                duration(row, "resolution_minutes"),
                List.of((String[]) row.getArray("services").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        var minutes = row.getObject(column, Integer.class);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
