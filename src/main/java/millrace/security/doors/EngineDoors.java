package millrace.security.doors;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.directory.Actor;
import org.springframework.stereotype.Component;

/** What of the engine's own interface and web applications is open, and to whom; everything else is closed. */
@Component
class EngineDoors {

    private static final String REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine";
    private static final String ENGINE = "default";
    private static final String NAMED = "/engine/" + ENGINE + "/";
    // files of a web application and of its plugins stand where the name of an engine would
    private static final Pattern OF_ENGINE =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine)/engine/(?<name>[^/]+)(?:/.*)?"
                    + "|/camunda/app/(?:tasklist|cockpit|admin|welcome)/(?!scripts/|styles/|locales/|[^/]*\\.)(?<app>[^/]+)(?:/.*)?"
                    + "|/camunda/api/(?:tasklist|cockpit|admin|welcome)/plugin/[^/]+/(?!static/)(?<plugin>[^/]+)/.*"
                    + "|/camunda/api/admin/auth/user/(?<user>[^/]+)(?:/.*)?");

    // letters, digits and the like in percent form: the engine and this table could read them differently;
    // and braces, which the engine takes for places of its own in an address
    private static final Pattern DISGUISED =
            Pattern.compile("%(2[deDE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAbBdDeE])");

    private final Doors engine = Doors.read("engine-doors.csv");
    private final Doors webapps = Doors.read("webapp-doors.csv");

    /** Why the actor may not do this; empty when they may. */
    Optional<String> refusal(Actor actor, String method, String path) {
        if (DISGUISED.matcher(path).find()) {
            return Optional.of("Write letters and digits in an address as they are, and no braces.");
        }
        Optional<String> operation = operation(path);
        Optional<Doors.Door> door =
                operation.isPresent() ? engine.find(method, operation.get()) : webapps.find(method, trimmed(path));
        if (door.isEmpty()) {
            return Optional.of("This is closed in Millrace: use its pages or the interface under /api.");
        }
        return door.get().opensFor(actor) ? Optional.empty() : Optional.of("Your roles do not open this.");
    }

    /** Whether an address names an engine, on whichever mount, and there is none of that name. */
    static boolean isOfUnknownEngine(String path) {
        Matcher named = OF_ENGINE.matcher(path);
        return named.matches()
                && Stream.of("name", "app", "plugin", "user")
                        .map(named::group)
                        .anyMatch(engine -> engine != null && !ENGINE.equals(engine));
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

    private static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
