package millrace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.directory.Role;
import millrace.directory.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever needs somebody about a service always finds one, and is told who is missing. */
class ServiceContactsTests extends CatalogueJourney {

    @Autowired
    private ServiceContacts contacts;

    @Autowired
    private ServiceCatalogue catalogue;

    @Autowired
    private SupplierManagement suppliers;

    @BeforeEach
    void addSomebodyWhoLeaves() {
        person("gone", Role.AGENT);
        directory.setPersonActive("gone", true);
        directory.setPersonActive("lea", true);
        directory.setTeamActive("lab", true);
    }

    @AfterEach
    void everybodyIsBack() {
        directory.setPersonActive("lea", true);
        directory.setPersonActive("mona", true);
        directory.setTeamActive("lab", true);
    }

    @Test
    void asksWhoIsNamed() {
        var service = kept(Map.of(
                "name",
                "Well kept",
                "owner",
                "owen",
                "approvers",
                List.of("anna", "team:lab"),
                "responders",
                List.of("olga")));
        assertThat(contacts.owner(service)).isEqualTo(new Contact(List.of("owen"), List.of(), null, null));
        assertThat(contacts.approvers(service)).isEqualTo(new Contact(List.of("anna"), List.of("lab"), null, null));
        assertThat(contacts.responders(service).people()).containsExactly("olga");
        assertThat(contacts.lead("lab")).isEqualTo(new Contact(List.of("olga"), List.of(), null, null));
    }

    @Test
    void asksTheLeadOfTheServiceDeskWhereNobodyIsNamed() {
        var service = kept(Map.of("name", "Orphan"));
        var named = "Orphan (%s)".formatted(service.key());
        assertThat(contacts.owner(service))
                .isEqualTo(toLea(named + " has no owner; Name of lea, who leads the service desk, is asked instead."));
        assertThat(contacts.approvers(service).gap()).startsWith(named + " has no approver; Name of lea");
        assertThat(contacts.responders(service).gap()).startsWith(named + " has no responder; Name of lea");
        directory.register(new Team("leaderless", "Leaderless", null, true, Set.of("olga")));
        assertThat(contacts.lead("leaderless"))
                .isEqualTo(toLea(
                        "The team Leaderless has no lead; Name of lea, who leads the service desk, is asked instead."));
        assertThat(contacts.lead("never-heard-of").people()).containsExactly("lea");
    }

    @Test
    void noticesThatWhoIsNamedLeft() {
        var service = kept(
                Map.of("name", "Left alone", "owner", "gone", "approvers", List.of("gone", "team:lab"), "team", "lab"));
        assertThat(contacts.owner(service).gap()).isNull();
        assertThat(contacts.responders(service).teams()).containsExactly("lab");
        assertThat(contacts.responders(service).gap())
                .contains("has no responder; its team Laboratory is asked instead.");
        directory.setPersonActive("gone", false);
        assertThat(contacts.owner(service).people()).containsExactly("lea");
        assertThat(contacts.owner(service).gap()).startsWith("Name of gone, the owner of Left alone");
        assertThat(contacts.approvers(service)).isEqualTo(new Contact(List.of(), List.of("lab"), null, null));
        directory.setTeamActive("lab", false);
        assertThat(contacts.approvers(service).people()).containsExactly("lea");
        assertThat(contacts.responders(service).people()).containsExactly("lea");
        assertThat(contacts.lead("lab").people()).containsExactly("olga");
    }

    @Test
    void asksTheDeputyOfWhoLeft() {
        var gone = directory.person("gone").orElseThrow();
        directory.register(gone.at(new millrace.directory.Position(null, null, false, "anna"))
                .active(false));
        var service = kept(Map.of("name", "Deputised", "owner", "gone"));
        assertThat(contacts.owner(service).people()).containsExactly("anna");
        assertThat(contacts.owner(service).gap())
                .endsWith("does not work here any longer; Name of anna is asked instead.");
        directory.register(gone);
    }

    @Test
    void asksTheManagersWhereTheServiceDeskHasNoLeadAndAdministratorsAfterThem() {
        var service = kept(Map.of("name", "Last resort"));
        directory.setPersonActive("lea", false);
        assertThat(contacts.owner(service).people()).containsExactly("mona");
        assertThat(contacts.owner(service).gap()).endsWith("has no lead, so the managers are asked instead.");
        directory.setPersonActive("mona", false);
        assertThat(contacts.owner(service).people()).containsExactly("admin");
    }

    @Test
    void findsSomebodyAtASupplier() {
        var reachable = supplier(Map.of("name", "Reachable", "contact", "Petra", "phone", "+49 30 1"));
        assertThat(contacts.supplierContact(reachable))
                .isEqualTo(new Contact(List.of(), List.of(), new Contact.Outside("Petra", null, "+49 30 1"), null));
        var mute = supplier(Map.of("name", "Mute", "contact", "Petra"));
        assertThat(contacts.supplierContact(mute).people()).containsExactly("lea");
        assertThat(contacts.supplierContact(mute).gap()).startsWith("Mute (").contains("has no contact");
    }

    private Service kept(Map<String, ?> fields) {
        return catalogue.find(service(fields)).orElseThrow();
    }

    private Supplier supplier(Map<String, ?> fields) {
        String number = as("mona")
                .body(fields)
                .post("/api/suppliers")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return suppliers.find(number).orElseThrow();
    }

    private static Contact toLea(String gap) {
        return new Contact(List.of("lea"), List.of(), null, gap);
    }
}
