package millrace.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come to records and go out again, to those who see the record. */
class AttachmentTests extends AttachmentJourney {

    @Test
    void handsAFileOutAsADownloadAndNothingElse() throws Exception {
        var number = report("files-user");
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PNG));
        var address = send("files-user", number, "Große \"Störung\".png", PNG)
                .then()
                .statusCode(201)
                .body("name", equalTo("Große _Störung_.png"))
                .body("type", equalTo("image/png"))
                .body("size", equalTo(PNG.length))
                .body("sha256", equalTo(digest))
                .body("uploader", equalTo("files-user"))
                .extract()
                .header("Location");
        var answer = as("files-agent").accept("*/*").get(address);
        assertThat(answer.then().statusCode(200).extract().asByteArray()).isEqualTo(PNG);
        answer.then()
                .contentType("application/octet-stream")
                .header("Content-Length", String.valueOf(PNG.length))
                .header("Content-Disposition", containsString("attachment; filename=\"Gro_e _St_rung_.png\"; "))
                .header("Content-Disposition", containsString("filename*=UTF-8''Gro%C3%9Fe%20_St%C3%B6rung_.png"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", "private, no-cache")
                .header("ETag", '"' + digest + '"');
        as("files-agent")
                .header("If-None-Match", '"' + digest + '"')
                .get(address)
                .then()
                .statusCode(304);
        as("files-agent").head(address).then().statusCode(200).header("Content-Length", "12");
        timeline("files-user", number)
                .then()
                .body("find { it.kind == 'ATTACHED' }.to", equalTo("Große _Störung_.png"))
                .body("find { it.kind == 'ATTACHED' }.actor", equalTo("files-user"));
    }

    @Test
    void streamsFilesOfManyPieces() {
        var bytes = new byte[3 * StoredFiles.PIECE + 17];
        new Random(7).nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, 8);
        var number = report("files-user");
        var address = sent("files-user", number, "large.png", bytes);
        assertThat(as("files-user").accept("*/*").get(address).asByteArray()).isEqualTo(bytes);
        var range = as("files-user").header("Range", "bytes=262140-524290").get(address);
        range.then().statusCode(206).header("Content-Range", "bytes 262140-524290/" + bytes.length);
        assertThat(range.asByteArray()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 262140, 524291));
        var end = as("files-user").header("Range", "bytes=-5").get(address);
        assertThat(end.then().statusCode(206).extract().asByteArray()).hasSize(5);
        as("files-user")
                .header("Range", "bytes=9999999-")
                .get(address)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + bytes.length);
        as("files-user")
                .header("Range", "bytes=0-3")
                .header("If-Range", "\"another\"")
                .get(address)
                .then()
                .statusCode(200);
        as("files-user").header("Range", "lines=1-2").get(address).then().statusCode(200);
        as("files-user").header("Range", "bytes=x").get(address).then().statusCode(416);
    }

    @Test
    void showsFilesToThoseWhoSeeTheRecord() {
        var number = report("files-user");
        var address = sent("files-user", number, "a.png", PNG);
        list("files-other", number)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no record " + number + "."));
        as("files-other").get(address).then().statusCode(404);
        as("files-other").delete(address).then().statusCode(404);
        send("files-other", number, "b.png", PNG).then().statusCode(404);
        here().get(address).then().statusCode(401);
        var another = report("files-other");
        // the file of one record is not there under another
        as("files-agent").get(address.replace(number, another)).then().statusCode(404);
        as("files-agent").get(files(number) + "/" + UUID.randomUUID()).then().statusCode(404);
        list("files-agent", "INC-999999").then().statusCode(404);
        list("files-agent", number).then().body("name", contains("a.png"));
    }

    @Test
    void keepsInternalFilesAmongAgents() {
        var number = report("files-user");
        var address = sending("files-agent", "dump.txt", "secret".getBytes(UTF_8))
                .queryParam("internal", true)
                .post(files(number))
                .then()
                .statusCode(201)
                .body("internal", equalTo(true))
                .extract()
                .header("Location");
        list("files-agent2", number).then().body("name", contains("dump.txt"));
        as("files-agent2").accept("*/*").get(address).then().statusCode(200);
        list("files-user", number).then().statusCode(200).body("$", empty());
        as("files-user").get(address).then().statusCode(404);
        as("files-user").delete(address).then().statusCode(404);
        as("files-user").post(address + "/restore").then().statusCode(404);
        timeline("files-user", number).then().body("kind", not(hasItem("ATTACHED")));
        timeline("files-agent", number).then().body("kind", hasItem("ATTACHED"));
        sending("files-user", "mine.txt", "x".getBytes(UTF_8))
                .queryParam("internal", true)
                .post(files(number))
                .then()
                .statusCode(403)
                .body("detail", containsString("share files among agents"));
    }

    @Test
    void actsOnceForOneKey() {
        var number = report("files-user");
        var key = UUID.randomUUID().toString();
        var first = sending("files-user", "a.png", PNG)
                .header("Idempotency-Key", key)
                .post(files(number))
                .then()
                .statusCode(201)
                .extract();
        sending("files-user", "a.png", PNG)
                .header("Idempotency-Key", key)
                .post(files(number))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.<String>path("id")));
        list("files-user", number).then().body("size()", equalTo(1));
        sending("files-user", "a.txt", "other".getBytes(UTF_8))
                .header("Idempotency-Key", key)
                .post(files(number))
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <html><script>alert(1)</script></html>, file",
        "picture.svg, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>, file",
        "picture.png, just text, file",
        "empty.txt, '', file",
        "'', text, name",
        "'../..', text, name"
    })
    void refusesWhatIsNotTakenNamingTheField(String name, String content, String field) {
        var number = report("files-user");
        send("files-user", number, name, content.getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("field", equalTo(field));
        list("files-user", number).then().body("$", empty());
        timeline("files-user", number).then().body("kind", not(hasItem("ATTACHED")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x\r\nContent-Disposition: form-data; name=\"file",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nbroken o",
                "--x\r\nContent-Disposition: form-data; name=\"internal\"\r\n\r\ntr",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.txt\"\r\n\r\na\r\n--x--\r\n"
            })
    void refusesAFormThatBreaksOff(String form) {
        var number = report("files-user");
        as("files-user")
                .contentType("multipart/form-data; boundary=x")
                .body(form.getBytes(UTF_8))
                .post(files(number))
                .then()
                .statusCode(400)
                .body("field", equalTo("file"));
        list("files-user", number).then().body("$", empty());
    }

    @Test
    void refusesBodiesThatAreNoFiles() {
        var number = report("files-user");
        as("files-user")
                .contentType("application/json")
                .body(Map.of("name", "a"))
                .post(files(number))
                .then()
                .statusCode(415);
        as("files-user").get(files(number) + "/1").then().statusCode(400).body("field", equalTo("id"));
        as("files-user")
                .contentType("multipart/form-data; boundary=x")
                .body("no form at all".getBytes(UTF_8))
                .post(files(number))
                .then()
                .statusCode(400)
                .body("field", equalTo("file"));
        list("files-user", number).then().body("find { true }", nullValue());
    }
}
