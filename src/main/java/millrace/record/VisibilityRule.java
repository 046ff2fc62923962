package millrace.record;

import java.util.List;
import java.util.Map;
import millrace.directory.Actor;
import millrace.directory.Role;
import org.springframework.stereotype.Component;

/**
 * The one rule that says who may see a record, as a condition for every query that reads records. Agents see what
 * everybody may see and what concerns them or their teams; requesters see what they reported, what was reported for
 * them and what they are named in; a record of named people is seen by nobody else.
 */
@Component
public class VisibilityRule {

    private static final String NAMED =
            "%1$s.number = any(array(select rr.record from millrace.record_reader rr where rr.person = :viewer))";
    private static final String REPORTED = "%1$s.reporter = :viewer";
    private static final String REPORTED_FOR = "%1$s.on_behalf_of = :viewer";
    private static final String AGENT = "(%1$s.visibility = 'EVERYBODY' or %1$s.visibility = 'PEOPLE_AND_TEAMS'"
            + " and (%1$s.assignee = :viewer or %1$s.team = any(:viewerTeams) or " + REPORTED + " or " + REPORTED_FOR
            + "))";
    private static final String NOT_RESTRICTED = "%1$s.visibility <> 'NAMED_PEOPLE' and ";

    /**
     * The condition on a table of records that has the columns number, visibility, reporter, on_behalf_of, assignee and team.
     *
     * @param alias the table's alias in the query
     */
    public String condition(Actor actor, String alias) {
        return String.join(" or ", ways(actor, alias)).transform("(%s)"::formatted);
    }

    /**
     * The same condition taken apart: a record is visible in one of these ways, or in several. A list asks for each by
     * itself where few of many records are visible, because one way can be looked up and all at once cannot.
     */
    public List<String> ways(Actor actor, String alias) {
        if (actor.isSystem()) {
            return List.of("true");
        }
        var ways = actor.is(Role.AGENT)
                ? List.of("(" + AGENT + " or " + NAMED + ")")
                : List.of("(" + NOT_RESTRICTED + REPORTED + ")", "(" + NOT_RESTRICTED + REPORTED_FOR + ")", NAMED);
        return ways.stream().map(way -> way.formatted(alias)).toList();
    }

    /** The values of the condition's parameters. */
    public Map<String, Object> parameters(Actor actor) {
        return Map.of("viewer", actor.person(), "viewerTeams", actor.teams().toArray(String[]::new));
    }

    /** Whether the actor sees what agents say among themselves. */
    public static boolean seesInternal(Actor actor) {
        return actor.is(Role.AGENT);
    }
}
