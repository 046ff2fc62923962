package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What protects somebody's session in a browser: tokens against forged requests, headers, cookies, and a new session at sign-in. */
@MillraceTest
@Import(SamplePeople.class)
class BrowserGuardTests {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern NONCE = Pattern.compile("nonce[-=][\"']?([\\w-]{20,})");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void believesNoRequestThatAnotherSiteForged() throws Exception {
        List<String> believed = new ArrayList<>();
        int tried = 0;
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (var method : mapping.getMethodsCondition().getMethods()) {
                for (String pattern : mapping.getPatternValues()) {
                    if (!READING.contains(method.name())) {
                        String path = pattern.replaceAll("\\{[^}]+}", "INC-0");
                        believed.addAll(forge(method.name(), path));
                        tried++;
                    }
                }
            }
        }
        believed.addAll(forge("POST", "/logout"));
        assertThat(tried).isGreaterThan(15);
        assertThat(believed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/none/claim",
                "/camunda/api/engine/engine/default/process-definition/key/incident-resolution/start",
                "/camunda/api/cockpit/plugin/base/default/incident"
            })
    void believesNoneInTheWebApplicationsEither(String path) throws Exception {
        assertThat(forge("POST", path)).isEmpty();
    }

    private List<String> forge(String method, String path) throws Exception {
        // a session of its own each time: the engine's web applications end one that a forged request came with
        Caller caller = new Caller(port, "anna").inSession();
        List<String> believed = new ArrayList<>();
        for (String type : List.of("application/json", "application/x-www-form-urlencoded", "text/plain")) {
            HttpResponse<String> answer = caller.forged(method, path, type, "{}");
            // 404: of what is not there nothing can be done either
            if (!Set.of(401, 403, 404, 415).contains(answer.statusCode())) {
                believed.add("%s %s %s: %d %s".formatted(method, path, type, answer.statusCode(), answer.body()));
            }
        }
        return believed;
    }

    @ParameterizedTest
    @CsvSource({
        "anna,/,200",
        "anna,/incidents/INC-0,404",
        "anna,/nowhere,404",
        "anna,/millrace.css,200",
        "anna,/api/incidents,200",
        "anna,/api/nowhere,404",
        "anna,/api/docs,302",
        "anna,/api/incidents?limit=x,400",
        "anna,/engine-rest/engine,200",
        "anna,/engine-rest/nowhere,403",
        "anna,/engine-rest/task/none,404",
        "anna,/camunda/app/tasklist/default/,200",
        "anna,/camunda/app/nowhere,403",
        "anna,/camunda/lib/deps.js,200",
        "anna,/camunda/api/engine/engine/default/task,200",
        "anna,/camunda/api/engine/engine/default/nowhere,403",
        "rita,/camunda/app/tasklist/default/,403",
        "rita,/api/imports,403",
        ",/login,200",
        ",/api/incidents,401",
        ",/engine-rest/engine,401",
        ",/camunda/api/engine/engine/default/task,401",
        ",/camunda/app/tasklist/default/,302"
    })
    void tellsBrowsersToKeepToThemselvesWithEveryAnswer(String person, String path, int status) throws Exception {
        Caller caller = new Caller(port, person).inSession();
        HttpResponse<String> answer = path.startsWith("/engine-rest")
                ? caller.byPassword("GET", path, "")
                : caller.bySession("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        var headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().satisfies(policy -> {
            assertThat(policy).contains("frame-ancestors 'none'");
            assertThat(policy.replaceAll("style-src(-attr)? [^;]*", "")).doesNotContain("unsafe-inline");
        });
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void givesEveryPageOfTheWebApplicationsANonceOfItsOwn(String application) throws Exception {
        Caller caller = new Caller(port, "anna").inSession();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> page = caller.bySession("GET", "/camunda/app/" + application + "/default/", "");
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            List<String> ofScripts = nonces(page.body());
            assertThat(ofScripts).isNotEmpty().containsOnly(nonces(policy).get(0));
            assertThat(policy).doesNotContain("script-src 'self' 'unsafe-inline'");
            seen.addAll(ofScripts);
        }
        assertThat(seen).hasSize(5);
    }

    @Test
    void keepsCookiesFromScriptsAndOtherSites() throws Exception {
        Caller caller = new Caller(port, null);
        HttpResponse<String> form = caller.bySession("GET", "/login", "");
        assertThat(form.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
        List<String> given = new Caller(port, "dora").signIn().headers().allValues("Set-Cookie");
        assertThat(given)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void startsANewSessionAtSignIn() throws Exception {
        Caller caller = new Caller(port, "dora").inSession();
        String first = caller.cookie("JSESSIONID");
        caller.signIn();
        assertThat(caller.cookie("JSESSIONID")).isNotEqualTo(first);
    }

    private static List<String> nonces(String text) {
        return NONCE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
