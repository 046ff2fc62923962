package millrace.security.doors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.directory.Actor;
import millrace.directory.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What of the engine's own interface and web applications is open, and to whom; everything else is closed. */
@Component
class EngineDoors {

    private static final String REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine";
    private static final String NAMED = "/engine/default/";

    // letters, digits and the like in percent form: the engine and this table could read them differently
    private static final Pattern DISGUISED =
            Pattern.compile("%(2[deDE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

    /** One operation and who may. */
    private record Door(String method, PathPattern path, Set<Role> roles) {}

    private final List<Door> engine = load("engine-doors.csv");
    private final List<Door> webapps = load("webapp-doors.csv");

    /** Why the actor may not do this; empty when they may. */
    Optional<String> refusal(Actor actor, String method, String path) {
        if (DISGUISED.matcher(path).find()) {
            return Optional.of("Write letters and digits in an address as they are.");
        }
        Optional<String> operation = operation(path);
        Optional<Door> door =
                operation.isPresent() ? find(engine, method, operation.get()) : find(webapps, method, trimmed(path));
        if (door.isEmpty()) {
            return Optional.of("This is closed in Millrace: use its pages or the interface under /api.");
        }
        return actor.is(door.get().roles().toArray(Role[]::new))
                ? Optional.empty()
                : Optional.of("Your roles do not open this.");
    }

    /** The engine operation behind an address, the same on both mounts; empty when it is none. */
    static Optional<String> operation(String path) {
        for (String mount : List.of(REST, WEBAPPS)) {
            if (path.equals(mount) || path.startsWith(mount + "/")) {
                String rest = path.substring(mount.length());
                String plain = rest.startsWith(NAMED) ? rest.substring(NAMED.length() - 1) : rest;
                return Optional.of(trimmed(plain));
            }
        }
        return Optional.empty();
    }

    private static Optional<Door> find(List<Door> doors, String method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        String wanted = "HEAD".equals(method) ? "GET" : method;
        return doors.stream()
                .filter(door -> door.method().equals(wanted) && door.path().matches(container))
                .findFirst();
    }

    private static List<Door> load(String file) {
        PathPatternParser parser = new PathPatternParser();
        return DoorTable.read(file).stream()
                .map(row -> new Door(row.first(), parser.parse(row.second()), row.roles()))
                // the most exact address decides: /filter/count is not /filter/{id}
                .sorted(Comparator.comparing(Door::path))
                .toList();
    }

    private static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
