package millrace.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.calendar.WeeklyHours;
import millrace.catalogue.CatalogueManagement;
import millrace.catalogue.ServiceCatalogue;
import millrace.catalogue.SupplierManagement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The services and suppliers of the sample; some lack what a service should have. What is there already stays as it is. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleCatalogue {

    private static final String ZONE = "Europe/Berlin";
    private static final Set<String> HOURS = Set.of("hours", "supportHours", "maintenanceWindows");
    private static final Set<String> LISTS = Set.of("approvers", "responders", "stakeholders", "services");

    private final ServiceCatalogue catalogue;
    private final CatalogueManagement services;
    private final SupplierManagement suppliers;

    SampleCatalogue(ServiceCatalogue catalogue, CatalogueManagement services, SupplierManagement suppliers) {
        this.catalogue = catalogue;
        this.services = services;
        this.suppliers = suppliers;
    }

    void register() {
        SampleRows.of("services").stream()
                .filter(row -> catalogue.find(row.getField("key")).isEmpty())
                .map(SampleCatalogue::fields)
                .forEach(fields -> {
                    if (fields.containsKey("cost")) {
                        fields.put("currency", "EUR");
                    }
                    services.add(fields);
                });
        SampleRows.of("suppliers").stream()
                .filter(row -> suppliers.find(row.getField("key")).isEmpty())
                .map(SampleCatalogue::fields)
                .forEach(suppliers::add);
    }

    private static Map<String, Object> fields(NamedCsvRecord row) {
        var fields = new HashMap<String, Object>();
        row.getHeader().stream()
                .filter(column -> SampleRows.text(row, column) != null)
                .forEach(column -> fields.put(column, value(column, row.getField(column))));
        return fields;
    }

    private static Object value(String column, String text) {
        if (HOURS.contains(column)) {
            return WeeklyHours.read(ZONE, text);
        }
        return LISTS.contains(column) ? List.of(text.split(" ")) : text;
    }
}
