package millrace.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all data directories that tests make. */
public final class LentPrograms {

    private static final Path PROGRAMS = unpacked();

    private LentPrograms() {}

    /** A data directory that needs not unpack them again. */
    public static Path to(Path dataDirectory) throws IOException {
        Path link = Files.createDirectories(dataDirectory).resolve(PROGRAMS.getFileName());
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, PROGRAMS);
        }
        return dataDirectory;
    }

    private static Path unpacked() {
        try {
            Path lender = Files.createDirectories(Path.of("target/lent-programs"));
            // the other fork of the run looks for them, too
            try (FileChannel alone = FileChannel.open(lender.resolve("lock"), CREATE, WRITE)) {
                alone.lock();
                return PostgresBinaries.unpackedIn(lender).toAbsolutePath();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
