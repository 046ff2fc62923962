package millrace.cmdb.audit;

import java.util.HashMap;
import java.util.Map;
import millrace.catalogue.Contact;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Item;
import millrace.cmdb.verification.ItemContacts;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/** Writes down what a source and the records say differently, each with whoever is asked about it. */
@Component
class Differences {

    private final Audits audits;
    private final Comparison comparison;
    private final ConfigurationManagement configuration;
    private final ItemContacts contacts;
    private final Timeline timeline;
    private final AuditSettings settings;

    Differences(
            Audits audits,
            Comparison comparison,
            ConfigurationManagement configuration,
            ItemContacts contacts,
            Timeline timeline,
            AuditSettings settings) {
        this.audits = audits;
        this.comparison = comparison;
        this.configuration = configuration;
        this.contacts = contacts;
        this.timeline = timeline;
        this.settings = settings;
    }

    /** Writes them down and returns how many there are. */
    int write(Audit audit) {
        var found = comparison.of(audit.source(), settings.findings());
        if (found.isEmpty()) {
            return 0;
        }
        Map<String, Contact> asked = new HashMap<>();
        for (var place = 1; place <= found.size(); place++) {
            var one = found.get(place - 1);
            var contact = asked.computeIfAbsent(one.item(), item -> ask(configuration.get(item)));
            audits.add(audit.number(), place, one, contact.people().get(0), contact.gap());
        }
        audits.leaveOut(audit.number(), found.get(0).total() - found.size());
        audits.findings(audit.number())
                .forEach(finding ->
                        timeline.add(finding.item(), Kind.NOTED, finding.sentence(audit.number(), audit.sourceName())));
        return found.size();
    }

    /** Whoever is missing is named once on the timeline of the item. */
    private Contact ask(Item item) {
        var contact = contacts.owner(item);
        contact.missing().ifPresent(gap -> timeline.add(item.number(), Kind.NOTED, gap));
        return contact;
    }
}
