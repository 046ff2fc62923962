package millrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what is there. */
class ReadmeTests {

    private static final Path ROOT = Path.of("");

    private final String readme = read(ROOT.resolve("README.md"));

    @Test
    void mapsEveryPracticeToItsModelsAndPackage() {
        assertThat(practices()).isNotEmpty().allSatisfy(practice -> assertThat(readme)
                .contains("| %s | %s | %s | `millrace.%s` |"
                        .formatted(
                                files("processes", practice),
                                files("decisions", practice),
                                files("forms", practice),
                                practice)));
    }

    @Test
    void namesOnlyFilesThatExist() {
        var links = Pattern.compile("\\]\\(((?:docs|processes|decisions|forms)/[^)]+)\\)")
                .matcher(readme);
        assertThat(links.results().map(link -> link.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void listsEveryDecisionOfArchitecture() throws IOException {
        try (var records = Files.list(ROOT.resolve("docs/adr"))) {
            assertThat(records.map(path -> "docs/adr/" + path.getFileName()).toList())
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(readme).contains("](" + path + ")"));
        }
    }

    private static List<String> practices() {
        return Arrays.stream(ROOT.resolve("processes").toAbsolutePath().toFile().list())
                .sorted()
                .toList();
    }

    private static String files(String folder, String practice) {
        var names =
                ROOT.resolve(folder).resolve(practice).toAbsolutePath().toFile().list();
        return names == null
                ? "–"
                : Arrays.stream(names)
                        .map(name -> name.replaceFirst("\\.\\w+$", ""))
                        .sorted()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
