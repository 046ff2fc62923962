package millrace.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import millrace.record.InvalidInput;
import millrace.web.SentFile;
import org.springframework.stereotype.Component;

/** Where files wait until they are read to their end; what was taken is on the disk before anybody is told so. */
@Component
class Spool {

    private final Path directory;
    private final long largest;

    Spool(ImportSettings settings) {
        this.directory = settings.directory().toAbsolutePath().normalize();
        this.largest = settings.largestFile().toBytes();
    }

    /**
     * Takes a file.
     *
     * @return the name it has here
     * @throws InvalidInput when it is empty or larger than an import may be
     */
    String take(InputStream bytes) throws IOException {
        Files.createDirectories(directory);
        var name = UUID.randomUUID() + ".csv";
        try {
            var size = copy(bytes, file(name));
            if (size == 0) {
                throw new InvalidInput("file", "file: it is empty.");
            }
            if (size > largest) {
                throw new SentFile.TooLarge(largest, "split it, the parts may come one after the other");
            }
            return name;
        } catch (IOException | RuntimeException failed) {
            remove(name);
            throw failed;
        }
    }

    private long copy(InputStream bytes, Path file) throws IOException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (var read = bytes.read(buffer); read >= 0 && size <= largest; read = bytes.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return size;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    long size(String name) {
        try {
            return Files.size(file(name));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Removes what no run waits for any more. */
    void keepOnly(Collection<String> names) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            Set<String> surplus = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !names.contains(name))
                    .collect(Collectors.toSet());
            surplus.forEach(this::remove);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
