package millrace.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Somebody who calls very often: by password where that is enough, in one session where it is not, or as nobody. */
public final class Caller {

    private final int port;
    private final String person;
    private final String password;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    /** {@code person} is null for somebody who does not sign in. */
    Caller(int port, String person) {
        this(port, person, SamplePeople.PASSWORD);
    }

    public Caller(int port, String person, String password) {
        this.port = port;
        this.person = person;
        this.password = password;
    }

    /** Signs in on our page and opens Tasklist, whose cookies are then there. */
    public Caller inSession() throws IOException, InterruptedException {
        if (person != null) {
            signIn();
            send(request("/camunda/app/tasklist/default/").GET());
            send(request("/camunda/api/engine/engine").GET());
        }
        return this;
    }

    /** Signs in on our page. */
    HttpResponse<String> signIn() throws IOException, InterruptedException {
        send(request("/login").GET());
        String form = "username=" + person + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + cookie("MILLRACE-CSRF");
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** As a program calls: with the password in the request. */
    public HttpResponse<String> byPassword(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (person != null) {
            String secret = person + ":" + password;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
        return send(with(request, method, "application/json", body));
    }

    /** As a program calls that was given a token: no call pays for a password. */
    HttpResponse<String> byToken(String secret, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(with(request(path).header("Authorization", "Bearer " + secret), method, "application/json", body));
    }

    /** As a browser sends what somebody else's page made it send: in the session, without a token. */
    HttpResponse<String> forged(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(with(request(path), method, type, body));
    }

    /** As our pages and the engine's web applications call: in the session, with the token of their cookies. */
    public HttpResponse<String> bySession(String method, String path, String body)
            throws IOException, InterruptedException {
        if (person == null && "none".equals(cookie("MILLRACE-CSRF"))) {
            // somebody unknown can have this cookie, too: then it is not the token that they lack
            send(request("/login").GET());
        }
        HttpRequest.Builder request = request(path)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-Millrace-CSRF", cookie("MILLRACE-CSRF"));
        return send(with(request, method, "application/json", body));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String method, String type, String body) {
        boolean bare = "GET OPTIONS HEAD DELETE".contains(method.toUpperCase(Locale.ROOT));
        if (bare) {
            return request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        return request.header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
