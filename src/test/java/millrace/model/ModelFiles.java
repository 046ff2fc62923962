package millrace.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The models of the product as files of the source tree. */
public final class ModelFiles {

    private static final Path BROKEN = Path.of("src/test/resources/broken-models");

    private ModelFiles() {}

    public static List<Path> processes() {
        return find(Path.of("processes"), ".bpmn");
    }

    public static List<Path> decisions() {
        return find(Path.of("decisions"), ".dmn");
    }

    public static List<Path> forms() {
        return find(Path.of("forms"), ".form");
    }

    public static List<Path> templates() {
        return find(Path.of(".camunda/element-templates"), ".json");
    }

    public static Path broken(String name) {
        return BROKEN.resolve(name);
    }

    static List<Path> sources() {
        return find(Path.of("src/main/java"), ".java");
    }

    /** Name of the file without its ending. */
    public static String bareName(Path path) {
        var name = path.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Turns a label into a name: "Notify requester" becomes notifyRequester. */
    static String camelCase(String label) {
        var words = label.split("[^A-Za-z0-9]+");
        var name = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
        for (var word : List.of(words).subList(1, words.length)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    static String kebabCase(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static List<Path> find(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
