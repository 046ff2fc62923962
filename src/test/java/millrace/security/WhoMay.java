package millrace.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.AntPathMatcher;

/** What the README promises: which roles may do which kind of operation, and which operations are of that kind. */
final class WhoMay {

    static final String SIGN_IN = "Sign in";

    /** One line of the list of operations. */
    record Listed(String where, String operation, String kind) {}

    private final Map<String, Set<String>> rolesOfKind = readme();
    private final List<Listed> listed = list();
    private final AntPathMatcher addresses = new AntPathMatcher();

    /** The kind of an operation; empty text when it is closed for everybody. */
    String kindOf(String where, String operation) {
        return listed.stream()
                .filter(row -> row.where().equals(where) && addresses.match(row.operation(), operation))
                .map(Listed::kind)
                .filter(kind -> !"-".equals(kind))
                .findFirst()
                .orElse("");
    }

    /** The operations listed for a place. */
    List<String> operations(String where) {
        return listed.stream()
                .filter(row -> row.where().equals(where))
                .map(Listed::operation)
                .toList();
    }

    boolean opens(String kind, String role) {
        return rolesOfKind.getOrDefault(kind, Set.of()).contains(role);
    }

    Set<String> kinds() {
        return rolesOfKind.keySet();
    }

    Set<String> listedKinds() {
        return listed.stream().map(Listed::kind).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> readme() {
        List<String[]> table = read(() -> Files.readString(Path.of("README.md")))
                .lines()
                .dropWhile(line -> !line.startsWith("| kind |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(1).split("\\|"))
                .toList();
        String[] head = table.get(0);
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        table.stream()
                .skip(2)
                .forEach(row -> roles.put(
                        row[0].strip(),
                        IntStream.range(2, row.length)
                                .filter(cell -> "yes".equals(row[cell].strip()))
                                .mapToObj(cell -> head[cell].strip())
                                .collect(Collectors.toSet())));
        return roles;
    }

    private static List<Listed> list() {
        return read(() -> new ClassPathResource("millrace/security/who-may.csv")
                        .getContentAsString(StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Listed(cells[0], cells[1], cells[2]))
                .toList();
    }

    /** Reads a text. */
    private interface Text {
        String read() throws IOException;
    }

    private static String read(Text text) {
        try {
            return text.read();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
