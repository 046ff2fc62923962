package millrace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One catalogue, three views: of those who use services, of those who pay for them, and of those who run them. */
class CataloguePagesTests extends CatalogueJourney {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private CookieFilter session = new CookieFilter();

    @Test
    void showsUsersWhatTheyCanUseAndALinkToReport() {
        var number = service(Map.of(
                "key",
                "usable",
                "name",
                "Usable <b>",
                "description",
                "Use it.",
                "tier",
                1,
                "owner",
                "owen",
                "supportHours",
                Map.of("zone", "UTC", "segments", List.of(Map.of("day", "FRIDAY", "from", "08:00", "to", "12:00")))));
        service(Map.of("key", "hidden-one", "name", "Hidden from users", "state", "PORTFOLIO"));
        signIn("rosa");
        assertThat(page("/services"))
                .contains("Usable &lt;b&gt;", "Fri 08:00–12:00 (UTC)")
                .doesNotContain("Hidden from users", "Suppliers", "No owner", "Add a service");
        assertThat(page("/services/" + number))
                .contains("Use it.", "/incidents/new?service=usable")
                .doesNotContain("Name of owen", "Tier", "History", "Change");
        assertThat(page("/incidents/new?service=usable")).containsPattern("value=\"usable\"\\s+selected");
        visit().get("/services/hidden-one").then().statusCode(404);
        visit().get("/suppliers").then().statusCode(403);
    }

    @Test
    void showsThoseWhoRunItPeopleGapsRecordsAndHistoryButNoCost() {
        service(Map.of(
                "key",
                "loud-one",
                "name",
                "Loud",
                "cost",
                77,
                "currency",
                "EUR",
                "approvers",
                List.of("anna", "team:lab")));
        signIn("olga");
        assertThat(page("/services?text=loud-one"))
                .contains("No owner", "P2 High", ">3<")
                .doesNotContain("No approver</span>", "Add a service");
        assertThat(page("/services/loud-one"))
                .contains("Loud (loud-one) has no owner; Name of lea, who leads the service desk, is asked instead.")
                .containsOnlyOnce(">Name of anna<")
                .containsOnlyOnce(">Laboratory<")
                .contains("Alarms", "It &lt;rings&gt;", "/alarms/ALM-7", "History", "by Name of mona")
                .doesNotContain("77.00 EUR a month</dd>", "<summary>Change");
        assertThat(page("/services?gap=OWNER&text=loud-one")).contains("loud-one");
        assertThat(page("/services?gap=APPROVER&text=loud-one")).contains("No service matches");
    }

    @Test
    void showsThoseWhoPayLevelsCostAndPerformance() {
        service(Map.of(
                "key", "paid", "name", "Paid", "cost", 1200, "currency", "EUR", "serviceLevels", "Nearly always."));
        signIn("mona");
        assertThat(page("/services/paid"))
                .contains(
                        "Nearly always.", "1,200.00 EUR a month", "Alarms, last 30 days", "Alarms, the 30 days before")
                .contains("<td>30</td><td>4</td><td>5</td>", "1 h 20 min", "2 d 1 h");
    }

    @Test
    void isChangedInAFormThatKeepsWhatWasFilledIn() {
        var number = service(Map.of("key", "formed", "name", "Formed", "owner", "owen"));
        var address = "/services/" + number;
        signIn("owen");
        var form = page(address);
        post(form)
                .formParam("version", "0")
                .formParam("name", "Formed well")
                .formParam("supportHours", "Mon-Fri 9-17")
                .formParam("supportHoursZone", "UTC")
                .post(address)
                .then()
                .statusCode(200)
                .body(containsString("is not a time such as 09:00"))
                .body(containsString("value=\"Formed well\""))
                .body(containsString("value=\"Mon-Fri 9-17\""));
        post(form)
                .formParam("version", "0")
                .formParam("name", "Formed well")
                .formParam("tier", "3")
                .formParam("approvers", "anna, team:lab")
                .formParam("supportHours", "Mon-Fri 09:00-17:00")
                .formParam("supportHoursZone", "UTC")
                .post(address)
                .then()
                .statusCode(302)
                .header("Location", containsString(address));
        assertThat(page(address)).contains("Formed well", "Tier 3", "Mon–Fri 09:00–17:00 (UTC)", "by Name of owen");
        post(form)
                .formParam("version", "0")
                .formParam("name", "Too late")
                .post(address)
                .then()
                .statusCode(200)
                .body(containsString("changed by somebody else"))
                .body(not(containsString("Too late")));
    }

    @Test
    void addsServicesAndSuppliers() {
        signIn("mona");
        var form = page("/services");
        post(form)
                .formParam("name", "Added here")
                .formParam("key", "")
                .post("/services")
                .then()
                .statusCode(302)
                .header("Location", matchesPattern(".*/services/SVC-\\d+"));
        post(form)
                .formParam("name", "Added here")
                .formParam("key", "Not a key")
                .post("/services")
                .then()
                .statusCode(200)
                .body(containsString("key: must have small letters"));
        var added = post(form)
                .formParam("name", "Added <i>")
                .post("/suppliers")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        var address = added.substring(added.indexOf("/suppliers"));
        post(form)
                .formParam("version", "0")
                .formParam("endsOn", "2027-03-31")
                .formParam("responseMinutes", "90")
                .post(address)
                .then()
                .statusCode(302);
        assertThat(page(address))
                .contains("Added &lt;i&gt;", "31 Mar 2027", "1 h 30 min", "No contact", "is asked instead.");
        signIn("olga");
        assertThat(page("/suppliers")).contains("Added &lt;i&gt;").doesNotContain("Add a supplier");
    }

    private String page(String address) {
        return visit().get(address).then().statusCode(200).extract().asString();
    }

    private RequestSpecification visit() {
        return browser().filter(session);
    }

    private RequestSpecification post(String page) {
        var csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        return visit().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("_csrf", csrf.group(1));
    }

    private void signIn(String person) {
        session = new CookieFilter();
        post(visit().get("/login").asString())
                .formParam("username", person)
                .formParam("password", PASSWORD)
                .post("/login")
                .then()
                .statusCode(302);
    }
}
