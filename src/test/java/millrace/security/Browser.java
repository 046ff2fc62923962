package millrace.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.http.cookie.Cookie;

/** A browser in which somebody has signed in on our page. */
final class Browser {

    private final int port;
    private final CookieFilter cookies = new CookieFilter();

    private Browser(int port) {
        this.port = port;
    }

    static Browser of(int port, String person) {
        return of(port, person, SamplePeople.PASSWORD);
    }

    static Browser of(int port, String person, String password) {
        Browser browser = new Browser(port);
        browser.visit().get("/login");
        browser.visit()
                .redirects()
                .follow(false)
                .formParam("username", person)
                .formParam("password", password)
                .formParam("_csrf", browser.cookie("MILLRACE-CSRF"))
                .post("/login")
                .then()
                .statusCode(302)
                .header("Location", not(containsString("wrong")));
        return browser;
    }

    RequestSpecification visit() {
        return given().port(port).filter(cookies).accept("*/*");
    }

    /** As Tasklist and Cockpit post: with the token of their own cookie. */
    Response postAsWebapp(String path, String body) {
        return visit().header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
