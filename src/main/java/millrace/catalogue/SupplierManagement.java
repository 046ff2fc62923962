package millrace.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.directory.Search;

/** The front door to those outside who support what we run. */
@org.springframework.stereotype.Service
public class SupplierManagement {

    private final Suppliers suppliers;

    SupplierManagement(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** The supplier of that key, or of that number in whatever letters. */
    public Optional<Supplier> find(String keyOrNumber) {
        return suppliers.find(keyOrNumber, false);
    }

    /** A page of suppliers by key; {@code active} of the search is whether they support us now. */
    public List<Supplier> search(Search search) {
        return suppliers.search(
                search, search.active() == null ? null : search.active() ? SupplierState.ACTIVE : SupplierState.ENDED);
    }

    /** The keys of the suppliers of each of these services. */
    public Map<String, List<String>> supporting(Collection<Service> services) {
        return suppliers.supporting(services.stream().map(Service::key).toList());
    }
}
