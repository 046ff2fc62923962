package millrace.catalogue;

import millrace.directory.Actor;
import millrace.directory.NotAllowed;
import millrace.directory.Role;

/** Who sees what of the catalogue, and who changes it. */
public final class ServiceRights {

    private ServiceRights() {}

    /** Whether they see how services are run and by whom, and those that are not in use; others see what they can use. */
    public static boolean seesWork(Actor actor) {
        return !actor.isOnlyRequester();
    }

    /** Whether they see levels, cost and performance, as whoever pays for the service does. */
    public static boolean seesTerms(Actor actor, Service service) {
        return actor.is(Role.MANAGER, Role.ADMIN, Role.OWNER) || owns(actor, service);
    }

    /** Whether they add services and suppliers, and change all of them. */
    public static boolean keepsAll(Actor actor) {
        return actor.is(Role.MANAGER, Role.ADMIN);
    }

    /** Whether they change this service. */
    public static boolean changes(Actor actor, Service service) {
        return keepsAll(actor) || owns(actor, service);
    }

    static void requireToKeepAll(Actor actor, String action) {
        actor.require(action, Role.MANAGER, Role.ADMIN);
    }

    static void requireToChange(Actor actor, Service service) {
        if (!changes(actor, service)) {
            throw NotAllowed.to("change " + service.number());
        }
    }

    private static boolean owns(Actor actor, Service service) {
        return actor.person().equals(service.owner());
    }
}
