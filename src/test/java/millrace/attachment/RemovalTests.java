package millrace.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files go again: by who sent them, by managers, and with the transaction that brought them. */
class RemovalTests extends AttachmentJourney {

    @Autowired
    private Attachments attachments;

    @Autowired
    private Removal removal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void isRemovedByWhoSentItAndPutBack() {
        var number = report("files-user");
        var address = sent("files-user", number, "a.png", PNG);
        as("files-agent2")
                .delete(address)
                .then()
                .statusCode(403)
                .body("detail", containsString("for who sent it, for 24 hours, and for managers"));
        as("files-user").delete(address + "?reason=Wrong file").then().statusCode(204);
        as("files-user").delete(address).then().statusCode(204);
        as("files-user").get(address).then().statusCode(404);
        list("files-user", number).then().body("$", empty());
        as("files-user")
                .get(files(number) + "?removed=true")
                .then()
                .body("removedBy", contains("files-user"))
                .body("mayPutBack", contains(true));
        // it is none of theirs
        as("files-agent2").get(files(number) + "?removed=true").then().body("$", empty());
        as("files-agent2").post(address + "/restore").then().statusCode(403);
        as("files-user").post(address + "/restore").then().statusCode(200).body("mayRemove", equalTo(true));
        as("files-user").accept("*/*").get(address).then().statusCode(200);
        timeline("files-user", number)
                .then()
                .body("kind", hasItems("ATTACHED", "DETACHED"))
                .body("find { it.kind == 'DETACHED' }.from", equalTo("a.png"))
                .body("find { it.kind == 'DETACHED' }.note", equalTo("Wrong file"))
                .body("findAll { it.kind == 'ATTACHED' }.note", contains(null, "Put back."));
    }

    @Test
    void isRemovedByManagersAtAnyTime() {
        var number = report("files-user");
        var address = sent("files-user", number, "a.png", PNG);
        jdbc.sql("update millrace.attachment set at = at - interval '25 hours' where record = ?")
                .param(number)
                .update();
        list("files-user", number).then().body("mayRemove", contains(false));
        as("files-user").delete(address).then().statusCode(403);
        as("files-manager").delete(address).then().statusCode(204);
        as("files-user").post(address + "/restore").then().statusCode(403);
        as("files-manager").post(address + "/restore").then().statusCode(200);
    }

    @Test
    void losesItsBytesAWeekAfterItsRemoval() {
        var number = report("files-user");
        var address = sent("files-user", number, "a.png", PNG);
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        as("files-user").delete(address).then().statusCode(204);
        removal.emptyOld();
        assertThat(pieces(id)).isEqualTo(1);
        jdbc.sql("update millrace.attachment set removed_at = removed_at - interval '7 days' where id = ?")
                .param(id)
                .update();
        removal.emptyOld();
        assertThat(pieces(id)).isZero();
        as("files-user").post(address + "/restore").then().statusCode(404);
        as("files-user").get(files(number) + "?removed=true").then().body("$", empty());
    }

    @Test
    void leavesNothingWhenItsTransactionIsRolledBack() {
        var number = report("files-user");
        var before = count("attachment_piece");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            var kept = attach(number);
            assertThat(pieces(kept)).isEqualTo(1);
            transaction.setRollbackOnly();
        });
        assertThat(count("attachment_piece")).isEqualTo(before);
        list("files-user", number).then().body("$", empty());
        timeline("files-user", number).then().body("findAll { it.kind == 'ATTACHED' }", empty());
        assertThat(attachments.waiting()).isEmptyDirectory();
    }

    private UUID attach(String number) {
        try {
            var bytes = new ByteArrayInputStream("text".getBytes(UTF_8));
            return attachments.attach(number, "a.txt", false, bytes).file().id();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private long pieces(UUID file) {
        return jdbc.sql("select count(*) from millrace.attachment_piece where attachment = ?")
                .param(file)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from millrace." + table)
                .query(Long.class)
                .single();
    }
}
