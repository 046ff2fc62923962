package millrace.cmdb;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.MillraceTest;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.security.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The configuration as people and other systems keep and ask it, over HTTP and by the front doors. */
@MillraceTest
abstract class ConfigurationJourney {

    private static final String PASSWORD = "a-keeper-of-items";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Directory directory;

    @Autowired
    ServiceCatalogue catalogue;

    @Autowired
    ConfigurationManagement configuration;

    @Autowired
    ImpactAnalysis analysis;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void settle() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        if (directory.person("items-keeper").isEmpty()) {
            person("items-keeper", Role.AGENT, Role.MANAGER);
            person("items-ops", Role.AGENT);
            person("items-other", Role.AGENT);
            person("items-user", Role.REQUESTER);
            person("items-system", Role.INTEGRATION);
            directory.register(new Team("items-operations", "Operations", "items-ops", true, Set.of("items-ops")));
        }
    }

    private void person(String key, Role... roles) {
        directory.register(new Person(key, "Name of " + key, null, Person.Kind.HUMAN, true, Set.of(roles)));
        passwords.set(key, PASSWORD);
    }

    RequestSpecification as(String person) {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .auth()
                .preemptive()
                .basic(person, PASSWORD)
                .contentType("application/json")
                .accept("application/json, application/problem+json");
    }

    ValidatableResponse read(String person, String path) {
        return as(person).get(path).then();
    }

    /** What a page says to somebody who has signed in on ours. */
    String page(String person, String path) {
        return visit(person).get(path).then().statusCode(200).extract().asString();
    }

    /** A browser in which somebody has signed in, with the token that forms send back. */
    RequestSpecification visit(String person) {
        var cookies = new CookieFilter();
        var browser = given().baseUri("http://127.0.0.1").port(port).accept("*/*");
        var form = CSRF.matcher(browser.filter(cookies).get("/login").asString());
        assertThat(form.find()).isTrue();
        var signedIn = given().baseUri("http://127.0.0.1")
                .port(port)
                .redirects()
                .follow(false)
                .filter(cookies);
        signedIn.formParam("username", person)
                .formParam("password", PASSWORD)
                .formParam("_csrf", form.group(1))
                .post("/login")
                .then()
                .statusCode(302);
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .redirects()
                .follow(false)
                .filter(cookies)
                .accept("*/*");
    }

    /** A form of a page, to be filled in and sent in that browser. */
    static RequestSpecification form(RequestSpecification browser, String page) {
        var token = CSRF.matcher(browser.get(page).asString());
        assertThat(token.find()).isTrue();
        return browser.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_csrf", token.group(1));
    }

    /** Adds an item over HTTP and returns its number. */
    String added(Map<String, ?> fields) {
        return as("items-keeper")
                .body(fields)
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    /** An application of that name, part of these services. */
    String application(String name, String... services) {
        return added(Map.of("type", "application", "name", name, "services", List.of(services)));
    }

    void needs(String dependent, String... providers) {
        for (var provider : providers) {
            relate(dependent, RelationType.DEPENDS_ON, provider, null, null);
        }
    }

    /** So many of these are needed. */
    void needsSome(String dependent, int needed, String... providers) {
        for (var provider : providers) {
            relate(dependent, RelationType.DEPENDS_ON, provider, "spare", needed);
        }
    }

    void relate(String from, RelationType type, String to, String redundancy, Integer needed) {
        var body = new HashMap<String, Object>(Map.of("type", type, "to", to));
        body.put("redundancy", redundancy);
        body.put("needed", needed);
        as("items-keeper")
                .body(body)
                .post("/api/items/" + from + "/relations")
                .then()
                .statusCode(201);
    }

    void service(String key) {
        catalogue.register(Service.named(key, "Service " + key, 2, "items-operations"));
    }

    Impact affected(String what) {
        return actors.actAs("items-ops", () -> analysis.affectedBy(what));
    }

    Impact needed(String what) {
        return actors.actAs("items-ops", () -> analysis.neededBy(what));
    }

    static Map<String, Condition> conditions(Impact impact) {
        var conditions = new HashMap<String, Condition>();
        impact.items().forEach(item -> conditions.put(item.number(), item.condition()));
        assertThat(conditions).hasSameSizeAs(impact.items());
        return conditions;
    }
}
