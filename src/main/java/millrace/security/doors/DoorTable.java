package millrace.security.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.directory.Role;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the tables of doors that lie beside this class: three columns, the last one roles. */
final class DoorTable {

    /** A row: what it is about in two columns, and who may. */
    record Row(String first, String second, Set<Role> roles) {}

    private static final Set<String> HEADS = Set.of("method,path,roles", "name,kind,roles");
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private DoorTable() {}

    static List<Row> read(String file) {
        try {
            StringBuilder text = new StringBuilder();
            for (Resource part : FILES.getResources("classpath*:millrace/security/" + file)) {
                text.append(part.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            }
            return text.toString()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> !HEADS.contains(line))
                    .map(DoorTable::row)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        return new Row(cells[0], cells[1], roles(cells[2]));
    }

    private static Set<Role> roles(String cell) {
        EnumSet<Role> everybody = EnumSet.complementOf(EnumSet.of(Role.REQUESTER));
        EnumSet<Role> workers = EnumSet.complementOf(EnumSet.of(Role.REQUESTER, Role.INTEGRATION));
        return switch (cell) {
            case "NOBODY" -> EnumSet.noneOf(Role.class);
            case "EVERYBODY" -> EnumSet.allOf(Role.class);
            case "ALL" -> everybody;
            case "WORKER" -> workers;
            default -> Arrays.stream(cell.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        };
    }
}
