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
import org.springframework.core.io.ClassPathResource;

/** Reads the tables of doors that lie beside this class: three columns, the last one roles. */
final class DoorTable {

    /** A row: what it is about in two columns, and who may. */
    record Row(String first, String second, Set<Role> roles) {}

    private DoorTable() {}

    static List<Row> read(String file) {
        try {
            String text = new ClassPathResource("millrace/security/" + file).getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
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
            case "ALL" -> everybody;
            case "WORKER" -> workers;
            default -> Arrays.stream(cell.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        };
    }
}
