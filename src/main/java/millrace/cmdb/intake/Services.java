package millrace.cmdb.intake;

import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rows name besides items: services, people, teams and suppliers, each by key. */
final class Services {

    private static final String UNKNOWN =
            """
            select a.line, w.field, a.attributes ->> w.field as key
            from arriving_item a cross join (values ('owner'), ('team'), ('supplier')) w (field)
            where a.changed and a.attributes ->> w.field is not null and not case w.field
                when 'owner' then exists (select from millrace.person p where p.key = a.attributes ->> 'owner')
                when 'team' then exists (select from millrace.team t where t.key = a.attributes ->> 'team')
                else exists (select from millrace.supplier s where s.key = a.attributes ->> 'supplier') end
            order by a.place""";

    private final JdbcClient jdbc;
    private final ServiceCatalogue catalogue;
    private final Tally tally;

    Services(JdbcClient jdbc, ServiceCatalogue catalogue, Tally tally) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.tally = tally;
    }

    /** Tells what nobody knows; services are added where the file may do that. */
    void check(boolean add) {
        jdbc.sql(UNKNOWN).query(row -> {
            tally.remark(Remark.doubt(
                    row.getLong("line"),
                    row.getString("field"),
                    "there is no %s '%s'; it is left empty".formatted(row.getString("field"), row.getString("key"))));
        });
        jdbc
                .sql(
                        """
                        select a.attributes ->> 'service' as key, min(a.line) as line, min(a.name) as name from arriving_item a
                        where a.changed and a.attributes ->> 'service' is not null group by 1 order by 2, 1""")
                .query()
                .listOfRows()
                .stream()
                .filter(row -> catalogue.find((String) row.get("key")).isEmpty())
                .forEach(row -> {
                    if (add) {
                        catalogue.register(
                                Service.named((String) row.get("key"), (String) row.get("name"), null, null));
                        tally.count(Count.SERVICES_NEW, 1);
                    } else {
                        tally.remark(Remark.doubt(
                                (Long) row.get("line"),
                                "service",
                                "there is no service '%s'; it is left empty".formatted(row.get("key"))));
                    }
                });
    }

    /** Makes items parts of the services that they name; who is a part already stays. */
    void join() {
        jdbc.sql(
                        """
                        insert into millrace.service_item (service, item)
                        select distinct s.key, a.item from arriving_item a join millrace.service s on s.key = a.attributes ->> 'service'
                        where a.changed and not a.deleted on conflict do nothing""")
                .update();
    }
}
