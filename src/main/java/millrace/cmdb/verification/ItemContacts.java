package millrace.cmdb.verification;

import millrace.catalogue.Contact;
import millrace.catalogue.ServiceContacts;
import millrace.cmdb.Item;
import org.springframework.stereotype.Component;

/** Whom to ask about an item: somebody who works on user tasks, never nobody. */
@Component
public class ItemContacts {

    private final ServiceContacts contacts;

    ItemContacts(ServiceContacts contacts) {
        this.contacts = contacts;
    }

    /** The owner of the item; where there is none who works here, the lead of the service desk. */
    public Contact owner(Item item) {
        return contacts.owner(item.details().owner(), named(item));
    }

    /** The lead of the team that has the item; where there is none who works here, the lead of the service desk. */
    public Contact lead(Item item) {
        var team = item.details().team();
        return team == null ? contacts.instead(named(item) + " has no team") : contacts.lead(team);
    }

    private static String named(Item item) {
        return "%s (%s)".formatted(item.number(), item.name());
    }
}
