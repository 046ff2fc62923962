package millrace.cmdb.verification;

import java.time.Clock;
import java.util.Map;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Item;
import millrace.cmdb.Lifecycle;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verification of items: begins it, says who is asked, and writes down what they found. */
@Service
@Transactional
public class Verifications {

    private final DueItems due;
    private final ConfigurationManagement configuration;
    private final ItemContacts contacts;
    private final VerificationSettings settings;
    private final Timeline timeline;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Verifications(
            DueItems due,
            ConfigurationManagement configuration,
            ItemContacts contacts,
            VerificationSettings settings,
            Timeline timeline,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.due = due;
        this.configuration = configuration;
        this.contacts = contacts;
        this.settings = settings;
        this.timeline = timeline;
        this.facts = facts;
        this.clock = clock;
    }

    /** Begins what is due, as much at once as the operator says. */
    public void beginDue() {
        due.take(clock.instant(), settings.atOnce()).forEach(facts::publishEvent);
    }

    /**
     * Asks for a verification before its time.
     *
     * @throws Refusal when the item is retired
     */
    public void begin(String number) {
        var item = configuration.get(number);
        if (item.lifecycle() == Lifecycle.RETIRED) {
            throw new Refusal("item-retired", number + " is retired; there is nothing to verify.");
        }
        due.begun(number, clock.instant());
        timeline.add(number, Kind.NOTED, "Asked for a verification.");
        facts.publishEvent(new VerificationDue(number, item.name()));
    }

    /** The item that is verified. */
    @Transactional(readOnly = true)
    public Item item(String number) {
        return configuration.get(number);
    }

    /** Whom to ask about the item. */
    @Transactional(readOnly = true)
    public String verifier(String number) {
        return contacts.owner(item(number)).people().get(0);
    }

    /** Why it is they. */
    @Transactional(readOnly = true)
    public String reason(String number) {
        return contacts.owner(item(number)).missing().orElse("You own it.");
    }

    /** Says on the timeline who is missing, where whoever is asked is not the owner. */
    public void nameGap(String number) {
        contacts.owner(item(number)).missing().ifPresent(gap -> timeline.add(number, Kind.NOTED, gap));
    }

    /** Gives it to the lead of the team, because whoever was asked did not answer. */
    public void handToLead(String number) {
        var lead = contacts.lead(item(number));
        var gap = lead.missing().map(" "::concat).orElse("");
        timeline.changed(
                number,
                Kind.ASSIGNED,
                "verifier",
                verifier(number),
                lead.people().get(0),
                "Nobody has answered whether the record is still right." + gap);
        facts.publishEvent(new VerificationHandedOver(number, lead.people().get(0)));
    }

    /** Puts right what whoever was asked found wrong. */
    public void correct(String number, Map<String, Object> fields) {
        configuration.answered(number, fields, "Found at its verification.");
    }

    /** Keeps what they say about it. */
    public void note(String number, String note) {
        timeline.add(number, Kind.NOTED, note);
    }

    /** Everything about the item is true today, as it was or as it has become. */
    public void verified(String number, boolean wasRight) {
        due.over(number);
        configuration.confirmed(number, wasRight ? "The record was right." : "The record was put right.");
    }

    /** The item is no longer in use. */
    public void retire(String number) {
        due.over(number);
        configuration.answered(
                number,
                Map.of("lifecycle", Lifecycle.RETIRED.name()),
                "Found at its verification to be no longer in use.");
    }

    /** Says on the page of the item, and not to a process, that everything about it is true today. */
    public Item verifyHere(String number, String note) {
        var item = configuration.verify(number, note);
        settled(number);
        return item;
    }

    /**
     * Changes the item on its page, and not for a process.
     *
     * @param expectedVersion the version the caller has seen; null when the caller does not care
     */
    public Item changeHere(String number, Map<String, Object> fields, Long expectedVersion) {
        var item = configuration.change(number, fields, expectedVersion);
        if (item.lifecycle() == Lifecycle.RETIRED) {
            settled(number);
        }
        return item;
    }

    /** Ends the life of the item on its page, and not for a process. */
    public Item retireHere(String number, String reason) {
        var item = configuration.retire(number, reason);
        settled(number);
        return item;
    }

    /** Nobody is asked any more. */
    private void settled(String number) {
        due.over(number);
        facts.publishEvent(new VerificationSettled(number));
    }
}
