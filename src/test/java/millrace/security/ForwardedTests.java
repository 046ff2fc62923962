package millrace.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Cookies;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that speaks TLS and says so, as the README has it set up: no cookie of ours travels in the open. */
@MillraceTest
@Import({SamplePeople.class, SteerableClock.class})
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class ForwardedTests {

    @LocalServerPort
    private int port;

    @Test
    void marksEveryCookieSecureWhenTheRequestCameByTls() {
        for (String scheme : new String[] {"https", "http"}) {
            Cookies form = ask(scheme, null).get("/login").detailedCookies();
            Cookies signedIn = ask(scheme, form)
                    .formParam("username", "dora")
                    .formParam("password", SamplePeople.PASSWORD)
                    .formParam("_csrf", form.getValue("MILLRACE-CSRF"))
                    .post("/login")
                    .detailedCookies();
            assertThat(signedIn.hasCookieWithName("JSESSIONID")).isTrue();
            Cookies tasklist =
                    ask(scheme, signedIn).get("/camunda/app/tasklist/default/").detailedCookies();
            assertThat(tasklist.hasCookieWithName("XSRF-TOKEN")).isTrue();
            for (Cookies given : new Cookies[] {form, signedIn, tasklist}) {
                assertThat(given.asList()).allSatisfy(cookie -> assertThat(cookie.isSecured())
                        .as("%s by %s", cookie.getName(), scheme)
                        .isEqualTo(scheme.equals("https")));
            }
        }
    }

    private io.restassured.specification.RequestSpecification ask(String scheme, Cookies cookies) {
        var request = given().port(port)
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-For", "203.0.113.9")
                .redirects()
                .follow(false);
        return cookies == null ? request : request.cookies(cookies);
    }
}
