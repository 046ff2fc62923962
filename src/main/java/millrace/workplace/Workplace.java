package millrace.workplace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import millrace.record.RecordKind;

/**
 * What a practice gives, once, so that its records can be looked at and worked on. Every call is made for whoever is signed in;
 * {@link millrace.record.UnknownRecord} when there is no such record, or none that they may know of.
 */
public interface Workplace {

    RecordKind kind();

    /** Where the pages of its records are, such as {@code /incidents}. */
    String path();

    /** What one is called, such as Incident. */
    String singular();

    /** What several are called, such as Incidents. */
    String plural();

    Vocabulary words();

    /** The record; keys of people and teams need no names, and the position none either. */
    Portrait portrait(String number);

    /** Those of these records that whoever asks may see, by number. */
    Map<String, Glimpse> glimpses(Collection<String> numbers);

    /** What whoever asks may do now, in the order of the page. */
    List<Act> acts(String number);

    /**
     * Does it, in one transaction with the process.
     *
     * @param values by the names of the act's fields; {@link Given#of} checks them
     * @param seenVersion the version that the caller has seen; null when the caller does not care
     * @throws millrace.record.InvalidInput when a value cannot be used
     * @throws millrace.record.Refusal when it cannot be done now
     * @throws millrace.directory.NotAllowed when whoever asks may not do it
     * @throws millrace.record.StaleRecord when somebody saved the record since, and the act depends on what was seen
     */
    Outcome perform(String number, String act, Map<String, Object> values, Long seenVersion);
}
