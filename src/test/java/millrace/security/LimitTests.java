package millrace.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** One caller who takes too much, quickly or slowly, leaves enough for the others. */
@MillraceTest
@Import(SamplePeople.class)
@TestPropertySource(
        properties = {
            "millrace.requests-per-minute.person=30",
            "millrace.requests-per-minute.system=60",
            "millrace.requests-per-minute.address=100",
            "server.forward-headers-strategy=native",
            "millrace.slow-bodies.grace=1s",
            "millrace.slow-bodies.waiting-from-an-address=20",
            "server.tomcat.threads.max=30"
        })
class LimitTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "dora,/api/services,30,/problems/too-many-requests",
        "anna,/engine-rest/engine,30,TooManyRequests",
        "ines,/api/services,60,/problems/too-many-requests"
    })
    void letACallerWaitButNobodyElse(String person, String path, int perMinute, String type) throws Exception {
        Caller flood = new Caller(port, person);
        HttpResponse<String> answer = flood.byPassword("GET", path, "");
        int passed = 0;
        while (answer.statusCode() == 200 && passed < 1000) {
            passed++;
            answer = flood.byPassword("GET", path, "");
        }
        // what comes back within the flood passes, too
        assertThat(passed).isBetween(perMinute, perMinute + 30);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"" + type + "\"").contains("Too many requests");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(new Caller(port, "dirk").byPassword("GET", path, "").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "10.9.0.1, GET, /api/services, Basic Z3VzOndyb25n, 401",
        "10.9.0.2, GET, /engine-rest/engine, Basic Z3VzOndyb25n, 401",
        "10.9.0.3, GET, /api/services, Bearer mlr_wrong, 401",
        "10.9.0.4, GET, /engine-rest/engine, Bearer mlr_wrong, 401",
        "10.9.0.5, GET, /api/services, , 401",
        "10.9.0.6, POST, /api/incidents, , 403",
        "10.9.0.7, POST, /login, , 403",
        "10.9.0.8, POST, /incidents, , 403"
    })
    void letAnAddressWaitWhereNobodyIsLetIn(String address, String method, String path, String secret, int refused) {
        for (int time = 0; time < 100; time++) {
            assertThat(statusFrom(address, method, path, secret)).isEqualTo(refused);
        }
        int more = 0;
        while (statusFrom(address, method, path, secret) != 429) {
            // what comes back meanwhile
            more++;
            assertThat(more).isLessThan(100);
        }
        assertThat(statusFrom("10.9.9.9", method, path, secret)).isEqualTo(refused);
        String right = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("mona:" + SamplePeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(statusFrom(address, "GET", "/api/services", right)).isEqualTo(200);
    }

    private int statusFrom(String address, String method, String path, String secret) {
        RequestSpecification request = given().port(port).header("X-Forwarded-For", address);
        if (secret != null) {
            request.header("Authorization", secret);
        }
        return request.request(method, path).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4, 4", "4\r\nContent-Length: 4", "4\r\nContent-Length: 8"})
    void refuseALengthThatIsNone(String length) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "POST /login HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ";
            socket.getOutputStream().write((head + length + "\r\n\r\nabcd").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void leaveThreadsToOthersWhileBodiesComeInDrips() throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        List<Socket> sockets = new ArrayList<>();
        Thread drips = new Thread(() -> drip(sockets, on));
        try {
            for (int i = 0; i < 90; i++) {
                sockets.add(halfSent(i % 3));
            }
            drips.start();
            for (int i = 0; i < 10; i++) {
                long begin = System.nanoTime();
                assertThat(new Caller(port, "mona")
                                .byPassword("GET", "/api/services", "")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
            }
        } finally {
            on.set(false);
            drips.join();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void giveUpABodyThatNeverEnds() throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        try (Socket socket = halfSent(0)) {
            Thread drips = new Thread(() -> drip(List.of(socket), on));
            drips.start();
            socket.setSoTimeout(15_000);
            while (socket.getInputStream().read() >= 0) {
                // until the server closes it
            }
            on.set(false);
            drips.join();
        } catch (java.net.SocketException closed) {
            assertThat(closed).hasMessageContaining("reset");
        } finally {
            on.set(false);
        }
    }

    /** To the page of sign-in, to our interface by somebody who may, and to it by nobody. */
    private Socket halfSent(int kind) throws IOException {
        String who =
                Base64.getEncoder().encodeToString(("dirk:" + SamplePeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        String[] heads = {
            "POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
            "POST /api/incidents HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Basic " + who,
            "POST /api/incidents HTTP/1.1\r\nContent-Type: application/json"
        };
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String request = heads[kind] + "\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n{";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void drip(List<Socket> sockets, AtomicBoolean on) {
        while (on.get()) {
            List.copyOf(sockets).forEach(LimitTests::drop);
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException over) {
            // the server has closed that one, which is what the test waits for
            assertThat(over).isNotNull();
        }
    }
}
