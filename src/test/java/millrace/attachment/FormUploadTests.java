package millrace.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files come as parts of forms, too, as browsers send them. */
class FormUploadTests extends AttachmentJourney {

    @Test
    void knowsAFormAgainThatIsPutTogetherAnew() {
        var number = report("files-user");
        var key = UUID.randomUUID().toString();
        for (var boundary : List.of("x", "----somethingLonger")) {
            var form =
                    """
                    --%1$s\r
                    Content-Disposition: form-data; name="file"; filename="a.txt"\r
                    \r
                    the same\r
                    --%1$s--\r
                    """
                            .formatted(boundary);
            as("files-user")
                    .contentType("multipart/form-data; boundary=" + boundary)
                    .header("Idempotency-Key", key)
                    .body(form.getBytes(UTF_8))
                    .post(files(number))
                    .then()
                    .statusCode(201);
        }
        list("files-user", number).then().body("size()", equalTo(1));
    }

    @Test
    void takesTheFirstFileOfAForm() {
        var number = report("files-user");
        var form =
                """
                --x\r
                Content-Disposition: form-data; name="internal"\r
                \r
                true\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="C:\\größe.csv"\r
                Content-Type: text/html\r
                \r
                a,b\r
                --x--\r
                """;
        as("files-agent")
                .contentType("multipart/form-data; boundary=x")
                .body(form.getBytes(UTF_8))
                .post(files(number))
                .then()
                .statusCode(201)
                .body("name", equalTo("größe.csv"))
                .body("type", equalTo("text/csv"))
                .body("internal", equalTo(true));
        as("files-agent")
                .multiPart("internal", "true")
                .post(files(number))
                .then()
                .statusCode(400)
                .body("field", equalTo("file"));
    }
}
