package millrace.security;

import static io.restassured.RestAssured.given;
import static millrace.security.SamplePeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Requests that no client of good will sends are refused as the mistakes they are, and never are a failure of ours. */
@MillraceTest
@Import(SamplePeople.class)
class OddRequestTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/incidents", "/camunda/app/tasklist/default/"})
    void givesNobodyUnknownASession(String page) {
        var answer =
                given().port(port).accept("text/html").redirects().follow(false).get(page);
        assertThat(answer.cookie("JSESSIONID")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /camunda/api/%61dmin/auth/user/default,400",
        "GET /camunda/%61pi/engine/engine,400",
        "GET /engine-rest/task?name=%zz,400",
        "GET /api/people?query=%zz,400",
        "GET /login?a=%zz,400",
        "GET /api/people?query=a%00b,400",
        "GET /engine-rest/task?name=a%00b,400",
        "GET /engine-rest/task?name=a%07b,400",
        "GET /api/people?text=a%EF%BF%BE,400",
        "GET /api/people?a%09=b,400",
        "GET /incidents?a%0A=b,400",
        "GET /api/people?a%E0%AC%80=b,400",
        "CONNECT /login,405",
        "CONNECT /api/incidents,405"
    })
    void refusesAnAddressThatCannotBeRead(String line, int status) throws IOException {
        assertThat(raw(line, "Accept: */*")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "*/*", "application/*", "application/json;charset=none", "text/xml"})
    void knowsNoOtherBodyThanJson(String type) throws IOException {
        for (String path : new String[] {"/engine-rest/task", "/api/incidents"}) {
            String answer = raw("POST " + path, "Content-Type: " + type + "\r\nContent-Length: 2", "{}");
            assertThat(answer).as(path).startsWith("HTTP/1.1 415");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/incidents,%00=1",
        "POST /api/incidents,%0A=1",
        "POST /api/incidents,%CD%B8=1",
        "POST /incidents,a%01=1",
        "PATCH /api/incidents/INC-1,%zz=1",
        "PUT /incidents,a=%zz",
        "DELETE /nothing,a=%zz",
        "PATCH /engine-rest/task,a=%zz"
    })
    void refusesAFormThatCannotBeRead(String line, String form) throws IOException {
        String answer =
                raw(line, "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length(), form);
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "Not A Key", "\0"})
    void signsNobodyInWhoseNameIsNoKey(String name) {
        given().port(port)
                .auth()
                .preemptive()
                .basic(name, PASSWORD)
                .get("/api/people")
                .then()
                .statusCode(401);
        String token = given().port(port).get("/login").cookie("MILLRACE-CSRF");
        given().port(port)
                .cookie("MILLRACE-CSRF", token)
                .formParam("_csrf", token)
                .formParam("username", name)
                .formParam("password", PASSWORD)
                .redirects()
                .follow(false)
                .post("/login")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login?w"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{\"variables\":{\"title\":null}}",
                "{\"variables\":{\"title\":\"No mail\"}}",
                "{\"variables\":{\"title\":{\"value\":\"a\\u0000b\"}}}",
                "{\"variables\":{\"title\":{\"value\":\"a\\ud800b\"}}}",
                "{\"variables\":{\"description\":{\"value\":\"a\\u001bb\"}}}",
                "{\"variables\":{\"title\":{\"value\":\"{}\",\"type\":\"Object\"}}}",
                "{\"variables\":{\"title\":{\"value\":\"{}\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"title\":{\"value\":\"YQ==\",\"type\":\"Bytes\"}}}"
            })
    void startsNoProcessWithWhatTheEngineCannotRead(String body) {
        send("dora", "/engine-rest/process-definition/key/incident-resolution/start", body)
                .then()
                .statusCode(400);
    }

    @Test
    void tellsOneRecordAndSaysSo() {
        String body = "{\"messageName\":\"IncidentRecovered\",\"businessKey\":\"INC-1\",\"all\":%s}";
        for (String all : new String[] {"\"TRUE\"", "1", "\"true\"", "[true]"}) {
            send("ines", "/engine-rest/message", body.formatted(all)).then().statusCode(403);
        }
    }

    @Test
    void answersAlikeForAHiddenTaskAndForNone() {
        send(
                        "dora",
                        "/engine-rest/process-definition/key/incident-resolution/start",
                        "{\"variables\":{\"title\":{\"value\":\"No mail\"}}}")
                .then()
                .statusCode(200);
        String task = as("dora").get("/engine-rest/task?maxResults=1").path("[0].id");
        for (String part : new String[] {"form", "deployed-form", "form-variables"}) {
            for (String id : new String[] {task, "nowhere"}) {
                as("dirk")
                        .get("/engine-rest/task/" + id + "/" + part)
                        .then()
                        .statusCode(404)
                        .body("message", equalTo("It is not there: it may be done already, or never was."));
            }
        }
        send("dora", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"anna\"}")
                .then()
                .statusCode(400)
                .body("message", containsString("userId"));
        send("dora", "/engine-rest/task/" + task + "/claim", "{}").then().statusCode(400);
    }

    private io.restassured.response.Response send(String person, String path, String body) {
        return as(person).contentType(ContentType.JSON).body(body).post(path);
    }

    private RequestSpecification as(String person) {
        return given().port(port).auth().preemptive().basic(person, PASSWORD);
    }

    /** What comes back for these very bytes. */
    private String raw(String line, String headers, String... body) throws IOException {
        String password = Base64.getEncoder().encodeToString(("dora:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic "
                    + password + "\r\n" + headers + "\r\n\r\n" + String.join("", body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
