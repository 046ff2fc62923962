package millrace.security.token;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which scope each operation asks for: the first row that fits decides, and what fits no row is open to no token. */
@Component
class ScopeTable {

    private static final String ANY = "*";

    /** One row; a scope of null is open to no token. */
    private record Row(String method, PathPattern path, Scope scope) {

        boolean fits(String wanted, PathContainer address) {
            return (ANY.equals(method) || method.equals(wanted)) && path.matches(address);
        }
    }

    private final List<Row> rows = List.of(
            row("GET", "/api/me", Scope.READ),
            // who holds a token changes neither tokens, nor passwords, nor how its owner reads
            row(ANY, "/api/me/**", null),
            row(ANY, "/api/tokens/**", null),
            // nor what anybody may do: what they changed would outlast the token
            row("GET", "/api/people/**", Scope.READ),
            row(ANY, "/api/people/**", null),
            row(ANY, "/api/access-log/**", null),
            row("POST", "/api/incidents", Scope.REPORT),
            row("POST", "/api/incidents/{number}/comments", Scope.REPORT),
            row("GET", "/api/**", Scope.READ),
            row(ANY, "/api/**", Scope.WRITE),
            row(ANY, "/engine-rest/**", Scope.ENGINE));

    /** The scope that this request asks for; empty when it is open to no token. */
    Optional<Scope> of(String method, String path) {
        String wanted = "HEAD".equals(method) ? "GET" : method;
        PathContainer address = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.fits(wanted, address))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.scope()));
    }

    private static Row row(String method, String path, Scope scope) {
        return new Row(method, PathPatternParser.defaultInstance.parse(path), scope);
    }
}
