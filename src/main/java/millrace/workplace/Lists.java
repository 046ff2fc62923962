package millrace.workplace;

import java.util.Map;

/** Lists of records as whoever acts sees them, by the parameters of an address. */
public interface Lists {

    /**
     * A page of a list.
     *
     * @param kind key of the kind of record
     * @param parameters filters, text, sort, order, cursor and limit
     * @throws millrace.record.InvalidInput when one of them cannot be used
     */
    Listed find(String kind, Map<String, String[]> parameters);

    /** How many records the whole list has. */
    ListedCount count(String kind, Map<String, String[]> parameters);
}
