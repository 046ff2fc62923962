package millrace.cmdb;

import java.util.List;
import java.util.Map;
import millrace.record.Environment;

/**
 * What is said about an item. Type and name are needed, everything else may be null.
 *
 * @param type key of its type
 * @param owner key of the person who answers for it
 * @param team key of the team that looks after it
 * @param supplier key of the supplier who supports it
 * @param verifyEveryDays how often somebody looks whether all this is still true; null for never
 * @param attributes by their keys: texts, numbers, flags; dates like 2026-03-10
 * @param services keys of the services that it is a part of
 */
public record ItemDetails(
        String type,
        String name,
        Environment environment,
        String owner,
        String team,
        Lifecycle lifecycle,
        String supplier,
        Integer verifyEveryDays,
        Map<String, Object> attributes,
        List<String> services) {

    /** An item in use of which no more is known. */
    public static ItemDetails named(String type, String name) {
        return new ItemDetails(type, name, null, null, null, null, null, null, null, null);
    }

    /** The same with these attributes. */
    ItemDetails with(Map<String, Object> others) {
        return new ItemDetails(
                type, name, environment, owner, team, lifecycle, supplier, verifyEveryDays, others, services);
    }

    /** The same, a part of these services and supported by this supplier. */
    ItemDetails by(String supplierKey, List<String> serviceKeys) {
        return new ItemDetails(
                type, name, environment, owner, team, lifecycle, supplierKey, verifyEveryDays, attributes, serviceKeys);
    }
}
