package millrace.catalogue;

import java.util.List;
import millrace.engine.FormOptions;
import org.springframework.stereotype.Component;

/** The services that can be chosen in forms: those in use. */
@Component
class ServiceOptions implements FormOptions {

    private final ServiceCatalogue catalogue;

    ServiceOptions(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public List<Option> offered(int limit) {
        return catalogue.all().stream()
                .filter(Service::isLive)
                .limit(limit + 1L)
                .map(service -> new Option(service.key(), service.name()))
                .toList();
    }

    @Override
    public boolean has(String value) {
        return catalogue
                .find(value)
                .filter(service -> service.key().equals(value))
                .isPresent();
    }
}
