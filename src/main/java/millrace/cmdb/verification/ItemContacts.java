package millrace.cmdb.verification;

import millrace.catalogue.Contact;
import millrace.catalogue.ServiceContacts;
import millrace.cmdb.Item;
import millrace.directory.Directory;
import millrace.directory.Person;
import org.springframework.stereotype.Component;

/** Whom to ask about an item: somebody who works on user tasks, never nobody. */
@Component
public class ItemContacts {

    private final ServiceContacts contacts;
    private final Directory directory;

    ItemContacts(ServiceContacts contacts, Directory directory) {
        this.contacts = contacts;
        this.directory = directory;
    }

    /** The owner of the item; where there is none who works here, the lead of the service desk. */
    public Contact owner(Item item) {
        return working(contacts.owner(item.details().owner(), named(item)), "the owner of " + named(item));
    }

    /** The lead of the team that has the item; where there is none who works here, the lead of the service desk. */
    public Contact lead(Item item) {
        var team = item.details().team();
        return team == null
                ? contacts.instead(named(item) + " has no team")
                : working(contacts.lead(team), "the lead of the team of " + named(item));
    }

    /** Whoever only asks for help has no task list to be asked in. */
    private Contact working(Contact found, String what) {
        var first = found.people().get(0);
        return directory.person(first).filter(Person::works).isPresent()
                ? found
                : contacts.instead("%s, %s, does not work on tasks here".formatted(directory.name(first), what));
    }

    private static String named(Item item) {
        return "%s (%s)".formatted(item.number(), item.name());
    }
}
