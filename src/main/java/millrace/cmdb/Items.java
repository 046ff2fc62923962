package millrace.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import millrace.directory.Search;
import millrace.record.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All items, with everything that is known about them, whoever asks. */
@Repository
class Items {

    // null is something that people may have said
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
    private static final String SELECT =
            """
            select i.*, array(select s.service from millrace.service_item s where s.item = i.id order by s.service) as services
            from millrace.item i\s""";

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Item> find(String number) {
        return jdbc.sql(SELECT + "where i.number = ?")
                .param(number)
                .query(this::item)
                .optional();
    }

    /** The item, to be changed: whoever else wants to change it waits until this transaction is over. */
    Optional<Item> toChange(String number) {
        jdbc.sql("select 1 from millrace.item where number = ? for update")
                .param(number)
                .query(Integer.class)
                .optional();
        return find(number);
    }

    List<Item> findAll(Collection<String> numbers) {
        return jdbc.sql(SELECT + "where i.number = any(?) order by i.id")
                .param(numbers.toArray(String[]::new))
                .query(this::item)
                .list();
    }

    List<Item> search(ItemSearch search) {
        var text = search.text() == null ? null : search.text().strip();
        return jdbc.sql(SELECT + "where " + condition(search) + " order by i.id limit :limit")
                .param("text", text)
                .param("pattern", Search.pattern(text))
                .param("type", search.type())
                .param("lifecycle", name(search.lifecycle()))
                .param("environment", name(search.environment()))
                .param("owner", search.owner())
                .param("team", search.team())
                .param("service", search.service())
                .param("after", search.after())
                .param("limit", search.limit())
                .query(this::item)
                .list();
    }

    private static String condition(ItemSearch search) {
        return "true"
                + (search.text() == null
                        ? ""
                        : " and (i.name ilike :pattern or i.number = upper(:text)"
                                + " or i.id in (select s.item from millrace.item_source s where s.external_id = :text))")
                + (search.type() == null ? "" : " and i.type = :type")
                + (search.lifecycle() == null ? "" : " and i.lifecycle = :lifecycle")
                + (search.environment() == null ? "" : " and i.environment = :environment")
                + (search.owner() == null ? "" : " and i.owner = :owner")
                + (search.team() == null ? "" : " and i.team = :team")
                + (search.service() == null
                        ? ""
                        : " and i.id in (select s.item from millrace.service_item s where s.service = :service)")
                + (search.unowned() ? " and i.owner is null and i.team is null" : "")
                + (search.after() == null
                        ? ""
                        : " and i.id > coalesce((select a.id from millrace.item a where a.number = :after), 0)");
    }

    /** Adds it and returns its number. */
    String add(ItemDetails details, Instant now) {
        return jdbc.sql(
                        """
                        insert into millrace.item (type, name, environment, owner, team, lifecycle, supplier, verify_every_days,
                            attributes, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) returning number""")
                .params(
                        details.type(),
                        details.name(),
                        name(details.environment()),
                        details.owner(),
                        details.team(),
                        name(Objects.requireNonNullElse(details.lifecycle(), Lifecycle.IN_USE)),
                        details.supplier(),
                        details.verifyEveryDays(),
                        write(Objects.requireNonNullElse(details.attributes(), Map.of())),
                        utc(now),
                        utc(now))
                .query(String.class)
                .single();
    }

    void save(Item item, ItemDetails details, Instant now) {
        jdbc.sql(
                        """
                        update millrace.item set version = version + 1, type = ?, name = ?, environment = ?, owner = ?, team = ?,
                            lifecycle = ?, supplier = ?, verify_every_days = ?, attributes = ?::jsonb, updated_at = ?
                        where id = ?""")
                .params(
                        details.type(),
                        details.name(),
                        name(details.environment()),
                        details.owner(),
                        details.team(),
                        name(details.lifecycle()),
                        details.supplier(),
                        details.verifyEveryDays(),
                        write(details.attributes()),
                        utc(now),
                        item.id())
                .update();
    }

    void verified(Item item, Instant now) {
        jdbc.sql("update millrace.item set version = version + 1, last_verified_at = ?, updated_at = ? where id = ?")
                .params(utc(now), utc(now), item.id())
                .update();
    }

    /** Makes it a part of exactly these services. */
    void belong(long item, Collection<String> services) {
        jdbc.sql("delete from millrace.service_item where item = ?").param(item).update();
        services.forEach(service -> jdbc.sql(
                        "insert into millrace.service_item (service, item) values (?, ?) on conflict do nothing")
                .params(service, item)
                .update());
    }

    private Item item(ResultSet row, int number) throws SQLException {
        var days = row.getInt("verify_every_days");
        var details = new ItemDetails(
                row.getString("type"),
                row.getString("name"),
                row.getString("environment") == null ? null : Environment.valueOf(row.getString("environment")),
                row.getString("owner"),
                row.getString("team"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                row.getString("supplier"),
                days == 0 ? null : days,
                read(row.getString("attributes")),
                List.of((String[]) row.getArray("services").getArray()));
        return new Item(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("version"),
                details,
                Set.of(),
                at(row, "last_verified_at"),
                at(row, "created_at"),
                at(row, "updated_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    String write(Map<String, Object> attributes) {
        try {
            return JSON.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the attributes of an item cannot be written as JSON", e);
        }
    }

    private Map<String, Object> read(String attributes) {
        try {
            return JSON.readValue(attributes, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored attributes of an item cannot be read", e);
        }
    }
}
