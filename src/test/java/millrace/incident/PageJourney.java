package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;

/** A journey over our pages, in a session, as a browser without script makes it. */
abstract class PageJourney extends RecordJourney {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieFilter session = new CookieFilter();

    String page(String address) {
        return visit().get(address).then().statusCode(200).extract().asString();
    }

    RequestSpecification visit() {
        return browser().filter(session);
    }

    RequestSpecification post(String page) {
        return visit().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("_csrf", find(CSRF, page));
    }

    void signIn(String person) {
        var form = browser().filter(session).get("/login").asString();
        if (!form.contains("name=\"password\"")) {
            post(page("/incidents")).post("/logout").then().statusCode(302);
            form = browser().filter(session).get("/login").asString();
        }
        post(form)
                .formParam("username", person)
                .formParam("password", PASSWORD)
                .post("/login")
                .then()
                .statusCode(302)
                .header("Location", not(containsString("wrong")));
    }

    static String find(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
