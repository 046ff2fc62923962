package millrace.importing.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of texts, JSON or values separated by commas or semicolons, with or without a mark of its encoding. */
public record TextFile(Path path) {

    private static final int LONGEST_NAME = 40;

    /** Whether its first character is one that JSON begins with. */
    public boolean isJson() throws IOException {
        var first = first();
        return first == '{' || first == '[';
    }

    /** The first character that says something; -1 when there is none. */
    public int first() throws IOException {
        try (var text = open()) {
            var next = text.read();
            while (next >= 0 && Character.isWhitespace(next)) {
                next = text.read();
            }
            return next;
        }
    }

    /** What its first line separates values with. */
    public char separator() throws IOException {
        try (var text = open()) {
            var line = text.readLine();
            return line != null && line.indexOf(';') >= 0 ? ';' : ',';
        }
    }

    /** The file from its beginning. */
    public BufferedReader open() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The name of a column as one can repeat it. */
    public static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("\\p{Cntrl}", "?");
    }
}
