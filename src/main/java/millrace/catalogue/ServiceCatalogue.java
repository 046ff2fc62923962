package millrace.catalogue;

import java.util.List;
import java.util.Optional;
import millrace.database.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The one place that knows the services. */
@org.springframework.stereotype.Service
public class ServiceCatalogue {

    private static final String SELECT = "select key, name, tier, team, active from millrace.service ";

    private final JdbcClient jdbc;
    private final ReadOnce<Optional<Service>> known = new ReadOnce<>(this::read);

    ServiceCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The service of that key. */
    public Optional<Service> find(String key) {
        return known.get(key);
    }

    private Optional<Service> read(String key) {
        return jdbc.sql(SELECT + "where key = ?")
                .param(key)
                .query(Service.class)
                .optional();
    }

    /** All services, the vital ones first. */
    public List<Service> all() {
        return jdbc.sql(SELECT + "order by coalesce(tier, 5), name, key")
                .query(Service.class)
                .list();
    }

    /** Adds the service or takes over its new name, tier and team. */
    @Transactional
    public void register(Service service) {
        known.forget();
        jdbc.sql(
                        """
                        insert into millrace.service (key, name, tier, team, active) values (?, ?, ?, ?, ?)
                        on conflict (key) do update set name = excluded.name, tier = excluded.tier,
                            team = excluded.team, active = excluded.active""")
                .params(service.key(), service.name(), service.tier(), service.team(), service.active())
                .update();
    }
}
