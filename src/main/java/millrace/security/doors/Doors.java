package millrace.security.doors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import millrace.directory.Actor;
import millrace.directory.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A table of operations and who may; the most exact address decides. */
final class Doors {

    /** One operation and whom it opens for. */
    record Door(String method, PathPattern path, Set<Role> roles) {

        boolean opensFor(Actor actor) {
            return actor.is(roles.toArray(Role[]::new));
        }
    }

    private final List<Door> doors;

    private Doors(List<Door> doors) {
        this.doors = doors;
    }

    static Doors read(String file) {
        PathPatternParser parser = new PathPatternParser();
        return new Doors(DoorTable.read(file).stream()
                .map(row -> new Door(row.first(), parser.parse(row.second()), row.roles()))
                // /filter/count is not /filter/{id}
                .sorted(Comparator.comparing(Door::path))
                .toList());
    }

    /** Whether this operation has a row of its own: one with the same address, whatever its variables are called. */
    boolean lists(String method, String pattern) {
        return doors.stream()
                .anyMatch(door -> door.method().equals(method)
                        && unnamed(door.path().getPatternString()).equals(unnamed(pattern)));
    }

    private static String unnamed(String pattern) {
        return pattern.replaceAll("\\{\\*[^}]+}", "{*}").replaceAll("\\{[^*}][^}]*}", "{}");
    }

    Optional<Door> find(String method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        String wanted = "HEAD".equals(method) ? "GET" : method;
        return doors.stream()
                .filter(door -> door.method().equals(wanted) && door.path().matches(container))
                .findFirst();
    }
}
