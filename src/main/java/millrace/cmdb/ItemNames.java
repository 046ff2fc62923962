package millrace.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.catalogue.ServiceCatalogue;
import millrace.record.UnknownRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many items at once, as far as one must know them to name them. */
@Component
class ItemNames {

    private final JdbcClient jdbc;
    private final ServiceCatalogue catalogue;

    ItemNames(JdbcClient jdbc, ServiceCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** An item by name. */
    record Named(long id, String number, String name, String type, Lifecycle lifecycle, String owner, String team) {}

    /** These items by their ids, in the order of those. */
    Map<Long, Named> of(Collection<Long> ids) {
        Map<Long, Named> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id, number, name, type, lifecycle, owner, team from millrace.item
                        where id = any(?) order by id""")
                .param(ids.toArray(Long[]::new))
                .query(Named.class)
                .list()
                .forEach(item -> found.put(item.id(), item));
        return found;
    }

    /** The services that each of these items is a part of, by the item's id; items of no service are left out. */
    Map<Long, List<String>> services(Collection<Long> ids) {
        Map<Long, List<String>> services = new LinkedHashMap<>();
        jdbc.sql("select item, service from millrace.service_item where item = any(?) order by item, service")
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    services.computeIfAbsent(row.getLong("item"), item -> new ArrayList<>())
                            .add(row.getString("service"));
                });
        return services;
    }

    /** The ids of the items that a service is made of; retired ones are left out. */
    List<Long> ofService(String service) {
        return jdbc.sql(
                        """
                        select i.id from millrace.service_item s join millrace.item i on i.id = s.item
                        where s.service = ? and i.lifecycle <> 'RETIRED' order by i.id""")
                .param(service)
                .query(Long.class)
                .list();
    }

    /**
     * The id of the item with that number, or those of the service with that key or number.
     *
     * @throws UnknownRecord when there is neither
     */
    List<Long> itemsOf(String what) {
        var item = jdbc.sql("select id from millrace.item where number = ?")
                .param(what)
                .query(Long.class)
                .list();
        return item.isEmpty()
                ? ofService(catalogue
                        .find(what)
                        .orElseThrow(() -> new UnknownRecord(what))
                        .key())
                : item;
    }
}
