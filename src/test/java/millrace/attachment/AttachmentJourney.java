package millrace.attachment;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.security.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who put files at an incident over HTTP. */
@MillraceTest
abstract class AttachmentJourney {

    static final String PASSWORD = "a-long-attachment";
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4};

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void settle() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        person("files-user", Role.REQUESTER);
        person("files-other", Role.REQUESTER);
        person("files-agent", Role.AGENT);
        person("files-agent2", Role.AGENT);
        person("files-manager", Role.AGENT, Role.MANAGER);
    }

    private void person(String key, Role... roles) {
        if (!passwords.exists(key)) {
            directory.register(new Person(key, "Name of " + key, null, Person.Kind.HUMAN, true, Set.of(roles)));
            passwords.set(key, PASSWORD);
        }
    }

    RequestSpecification here() {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    RequestSpecification as(String person) {
        return here().auth().preemptive().basic(person, PASSWORD).accept("application/json, application/problem+json");
    }

    String report(String person) {
        return as(person)
                .contentType("application/json")
                .body(Map.of("title", "Printer jams"))
                .post("/api/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    RequestSpecification sending(String person, String name, byte[] bytes) {
        return as(person)
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(bytes);
    }

    Response send(String person, String number, String name, byte[] bytes) {
        return sending(person, name, bytes).post(files(number));
    }

    /** The address of a new file. */
    String sent(String person, String number, String name, byte[] bytes) {
        return send(person, number, name, bytes)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    Response list(String person, String number) {
        return as(person).get(files(number));
    }

    Response timeline(String person, String number) {
        return as(person).get("/api/incidents/" + number + "/timeline");
    }

    static String files(String number) {
        return "/api/records/" + number + "/attachments";
    }
}
