package millrace.model;

import java.util.List;
import java.util.Map;

/** The constants that tables and forms may use for a variable. */
final class Vocabulary {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("priority", "P1 P2 P3 P4 P5"),
            Map.entry("impact", "EXTENSIVE SIGNIFICANT MODERATE MINOR"),
            Map.entry("urgency", "CRITICAL HIGH MEDIUM LOW"),
            Map.entry("reach", "EVERYONE SEVERAL_TEAMS ONE_TEAM ONE_PERSON"),
            Map.entry("tier", "1 2 3 4"),
            Map.entry("channel", "PHONE MAIL CHAT WALK_IN PORTAL API MONITORING"),
            Map.entry("environment", "PRODUCTION STAGING TEST DEVELOPMENT"),
            Map.entry("category", "HARDWARE SOFTWARE NETWORK ACCESS DATA OTHER NONE"),
            Map.entry("visibility", "EVERYBODY PEOPLE_AND_TEAMS NAMED_PEOPLE"),
            Map.entry(
                    "resolutionCode",
                    "FIXED WORKAROUND SELF_SOLVED DUPLICATE RECOVERED NO_FAULT_FOUND NOT_REPRODUCIBLE IMPORTED"),
            Map.entry("relation", "SAME_SERVICE NEEDED_SERVICE"),
            Map.entry("grouping", "JOIN PROPOSE NONE"),
            Map.entry("triageOutcome", "INVESTIGATE DUPLICATE SELF_SOLVED"),
            Map.entry("diagnosis", "RESTORED HANDED_OVER"),
            Map.entry("confirmation", "CONFIRMED REFUSED"));

    private Vocabulary() {}

    /** Constants of a variable; none for keys of the directory and the catalogue, which are data. */
    static List<String> of(String variable) {
        var words = WORDS.get(variable);
        return words == null ? List.of() : List.of(words.split(" "));
    }
}
