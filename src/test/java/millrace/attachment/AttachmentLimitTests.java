package millrace.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Files are bounded: each, all of a record together, and how many one person sends. */
@TestPropertySource(
        properties = {
            "millrace.attachment.largest-file=2MB",
            "millrace.attachment.files=3",
            "millrace.attachment.total=5MB",
            "millrace.attachment.per-minute=8",
            "millrace.attachment.types=text/plain"
        })
class AttachmentLimitTests extends AttachmentJourney {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesNoFileThatIsTooLarge() {
        var number = report("files-user");
        sent("files-user", number, "a.txt", text(2 << 20));
        send("files-user", number, "b.txt", text((2 << 20) + 1))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"))
                .body("field", equalTo("file"))
                .body("detail", containsString("larger than 2 MB"));
        send("files-user", number, "b.png", PNG).then().statusCode(400).body("field", equalTo("file"));
    }

    @Test
    void takesNoMoreThanARecordHolds() throws Exception {
        var number = report("files-agent");
        Callable<Integer> one =
                () -> send("files-agent", number, "a.txt", text(1000)).statusCode();
        var together = Executors.newFixedThreadPool(5);
        try {
            var answers =
                    together.invokeAll(IntStream.range(0, 5).mapToObj(n -> one).toList());
            assertThat(answers).extracting(answer -> answer.get()).containsOnly(201, 409);
        } finally {
            together.shutdown();
        }
        list("files-agent", number).then().body("size()", equalTo(3));
        assertThat(stored(number)).isEqualTo(3);
        var heavy = report("files-agent");
        sent("files-agent", heavy, "a.txt", text(2 << 20));
        sent("files-agent", heavy, "b.txt", text(2 << 20));
        send("files-manager", heavy, "c.txt", text(2 << 20))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/record-full"))
                .body("detail", containsString("5 MB"));
    }

    @Test
    void letsSomebodyWaitWhoSendsTooMany() {
        var number = report("files-agent2");
        for (int n = 0; n < 8; n++) {
            send("files-agent2", number, "a.txt", new byte[0]).then().statusCode(400);
        }
        send("files-agent2", number, "a.txt", text(10))
                .then()
                .statusCode(429)
                .header("Retry-After", containsString(""))
                .body("type", equalTo("/problems/too-many-requests"));
        send("files-manager", number, "a.txt", text(10)).then().statusCode(201);
    }

    private long stored(String number) {
        return jdbc.sql("select count(*) from millrace.attachment where record = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private static byte[] text(int size) {
        return "x".repeat(size).getBytes(UTF_8);
    }
}
