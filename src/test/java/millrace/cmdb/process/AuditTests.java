package millrace.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a source says is compared with the records, and each difference is somebody's task. */
class AuditTests extends ConfigurationWork {

    @Autowired
    private ServiceCatalogue catalogue;

    @Test
    void makesATaskOfEachFindingAndDoesWhatIsAnswered() {
        source("discovery");
        var missing = item(Map.of("name", "srv-missing", "owner", "ops", "lifecycle", "RETIRED"));
        var surplus = item(Map.of("name", "srv-surplus", "owner", "ops"));
        var different =
                item(Map.of("name", "srv-different", "owner", "ops", "attributes", Map.of("address", "10.0.0.1")));
        var same = item(Map.of("name", "srv-same", "owner", "ops"));
        told("discovery", missing, "srv-missing", "{}", false);
        told("discovery", surplus, "srv-surplus", "{}", true);
        told("discovery", different, "srv-different", "{\"address\": \"10.0.0.2\"}", false);
        told("discovery", same, "srv-same", "{}", false);
        var audit = audited("discovery");
        var tasks = tasks("ops", audit);
        assertThat(tasks).hasSize(3).allSatisfy(task -> assertThat(task.get("assignee"))
                .isEqualTo("ops"));
        var byItem = tasks.stream()
                .collect(java.util.stream.Collectors.toMap(
                        task -> (String) form("ops", (String) task.get("id")).get("item"),
                        task -> (String) task.get("id")));
        assertThat(byItem).containsOnlyKeys(missing, surplus, different);
        assertThat(form("ops", byItem.get(different)))
                .containsEntry("recordSays", "10.0.0.1")
                .containsEntry("sourceSays", "10.0.0.2")
                .containsEntry("findingKind", "Different: address");
        byItem.values().forEach(task -> submit("ops", task, Map.of("findingOutcome", "TAKEN_OVER"))
                .then()
                .statusCode(204));
        assertThat(read(missing)).containsEntry("lifecycle", "IN_USE");
        assertThat(read(surplus)).containsEntry("lifecycle", "RETIRED");
        assertThat(read(different)).containsEntry("attributes", Map.of("address", "10.0.0.2"));
        assertThat(ending(audit)).isEqualTo("CLOSED");
        assertThat(ending(audited("discovery"))).isEqualTo("AGREED");
    }

    @Test
    void keepsWhatIsSaidToBeRightAndDoesNotAskAgain() {
        source("cloud");
        var item = item(Map.of("name", "srv-kept"));
        told("cloud", item, "srv-other-name", "{}", false);
        var audit = audited("cloud");
        assertThat(assignee("desk", audit)).isEqualTo("desk");
        assertThat(notes(item).toString()).contains("has no owner; Name of desk");
        var task = (String) tasks("desk", audit).get(0).get("id");
        submit("desk", task, Map.of("findingOutcome", "KEPT", "note", "The source cuts names."))
                .then()
                .statusCode(204);
        assertThat(read(item)).containsEntry("name", "srv-kept");
        assertThat(notes(item).toString()).contains("The record is right").contains("The source cuts names.");
        assertThat(ending(audited("cloud"))).isEqualTo("AGREED");
    }

    @Test
    void givesWayToANewerAudit() {
        source("network-scan");
        var item = item(Map.of("name", "srv-scanned", "owner", "ops"));
        told("network-scan", item, "srv-renamed", "{}", false);
        var earlier = audited("network-scan");
        var later = audited("network-scan");
        assertThat(later).isNotEqualTo(earlier);
        assertThat(ending(earlier)).isEqualTo("SUPERSEDED");
        assertThat(tasks("ops", earlier)).isEmpty();
        assertThat(tasks("ops", later)).hasSize(1);
    }

    @Test
    void tellsNobodyAValueThatOnlyFewMaySee() {
        source("vault");
        var item = item(Map.of(
                "type", "database", "name", "db-secret", "owner", "ops", "attributes", Map.of("backup-key", "left")));
        told("vault", item, "db-secret", "{\"backup-key\": \"right\"}", false);
        jdbc.sql("update millrace.item_source set type = 'database' where source = 'vault'")
                .update();
        var audit = audited("vault");
        var findings = jdbc.sql("select record_says || source_says from millrace.audit_finding where audit = ?")
                .param(audit)
                .query(String.class)
                .list();
        assertThat(findings).isEqualTo(List.of("(hidden)(hidden)"));
    }

    @Test
    void findsAnItemThatIsNoPartOfTheServiceItsSourceNames() {
        source("inventory");
        for (var service : List.of("audited-shop", "audited-till")) {
            catalogue.register(Service.named(service, service, 3, null));
        }
        var apart = item(Map.of("name", "srv-apart", "owner", "ops", "services", List.of("audited-till")));
        var part = item(Map.of("name", "srv-part", "owner", "ops", "services", List.of("audited-shop")));
        var unknown = item(Map.of("name", "srv-unknown", "owner", "ops"));
        told("inventory", apart, "srv-apart", "{\"service\": \"audited-shop\"}", false);
        told("inventory", part, "srv-part", "{\"service\": \"audited-shop\"}", false);
        told("inventory", unknown, "srv-unknown", "{\"service\": \"nobody-knows-it\"}", false);
        var tasks = tasks("ops", audited("inventory"));
        assertThat(tasks).hasSize(1);
        var task = (String) tasks.get(0).get("id");
        assertThat(form("ops", task))
                .containsEntry("item", apart)
                .containsEntry("recordSays", "audited-till")
                .containsEntry("sourceSays", "audited-shop");
        submit("ops", task, Map.of("findingOutcome", "TAKEN_OVER")).then().statusCode(204);
        assertThat(read(apart)).containsEntry("services", List.of("audited-shop", "audited-till"));
        assertThat(ending(audited("inventory"))).isEqualTo("AGREED");
    }

    private void source(String key) {
        jdbc.sql("insert into millrace.source (key, name) values (?, ?)")
                .params(key, key)
                .update();
    }

    private void told(String source, String item, String name, String attributes, boolean deleted) {
        jdbc.sql(
                        """
                        insert into millrace.item_source (source, external_id, item, type, name, attributes, last_seen, deleted_at)
                        select ?, ?, id, 'server', ?, ?::jsonb, now(), case when ? then now() end from millrace.item where number = ?""")
                .params(source, "x-" + item, name, attributes, deleted, item)
                .update();
    }

    /** Lets every source be compared, and returns the audit of this one. */
    private String audited(String source) {
        letTheTimeCome("configuration-audit");
        return jdbc.sql(
                        "select number from millrace.configuration_audit where source = ? order by begun_at desc limit 1")
                .param(source)
                .query(String.class)
                .single();
    }

    private String ending(String audit) {
        return jdbc.sql("select ending from millrace.configuration_audit where number = ?")
                .param(audit)
                .query(String.class)
                .single();
    }
}
