package millrace.incident.web;

import java.util.function.BiFunction;
import java.util.function.Function;
import millrace.incident.Incident;
import millrace.incident.IncidentAct;
import millrace.workplace.Act;
import millrace.workplace.Given;
import millrace.workplace.Outcome;

/**
 * How an act is offered on the page of an incident, and how it is done.
 *
 * @param careful whether it depends on what somebody saw before they did it
 */
record Deed(
        IncidentAct act,
        boolean careful,
        Function<Situation, Act> offered,
        BiFunction<Situation, Given, Outcome> done) {

    /** An incident in front of somebody; insiders work here. */
    record Situation(Incident incident, boolean insider) {

        String number() {
            return incident.number();
        }
    }

    static Deed of(IncidentAct act, Function<Situation, Act> offered, BiFunction<Situation, Given, Outcome> done) {
        return new Deed(act, false, offered, done);
    }

    Deed carefully() {
        return new Deed(act, true, offered, done);
    }
}
