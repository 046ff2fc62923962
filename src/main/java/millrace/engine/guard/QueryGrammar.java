package millrace.engine.guard;

import java.util.regex.Pattern;
import millrace.engine.EngineRefusal;

/**
 * The expressions that queries may hold: {@code ${currentUser()}}, {@code ${currentUserGroups()}}, {@code ${now()}}, and
 * {@code ${dateTime()}} with steps of minutes to months.
 *
 * <p>The person and the groups are those the door has told the engine at sign-in ({@code IdentityService.setAuthentication}
 * with groups); the engine does not look memberships up by itself, so a door that forgets them shows empty team queues.
 */
final class QueryGrammar {

    private static final Pattern ALLOWED =
            Pattern.compile("\\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months)\\(\\d{1,4}\\))*"
                    + "(\\.withTimeAtStartOfDay\\(\\))?(\\.toDate\\(\\))?)\\s*}\\s*");

    private QueryGrammar() {}

    static void check(String expression) {
        if (!ALLOWED.matcher(expression).matches()) {
            throw EngineRefusal.badInput(
                    "Queries know only the expressions currentUser(), currentUserGroups(), now() and dateTime().");
        }
    }
}
