package millrace.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The directory in which an installation keeps what it must not lose; used by one running product at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the directory when absent and takes it for this process. Refuses what is not a usable directory, or in use. */
    static DataDirectory take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartRefused("the data directory " + path
                    + " is a file; move it away, or name another directory with millrace.data-directory");
        }
        try {
            Files.createDirectories(path);
            FileChannel lock = FileChannel.open(
                    path.resolve("millrace.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new DataDirectory(path, lock).taken();
        } catch (IOException unusable) {
            throw unusable(path, unusable);
        }
    }

    static StartRefused unusable(Path path, IOException why) {
        return new StartRefused(
                "the data directory " + path + " cannot be written (" + Reason.of(why)
                        + "); give this user the right to write there, or name another directory with millrace.data-directory",
                why);
    }

    private DataDirectory taken() throws IOException {
        if (!locked()) {
            String holder = Files.readString(path.resolve("millrace.lock")).strip();
            lock.close();
            throw new StartRefused("another Millrace (process " + holder + ") uses the data directory " + path
                    + "; stop it, or name another directory with millrace.data-directory");
        }
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        lock.truncate(0).write(ByteBuffer.wrap(pid));
        return this;
    }

    // the operating system gives the lock back however the process ends, kill -9 included
    private boolean locked() throws IOException {
        try {
            return lock.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path passwordFile() {
        return path.resolve("postgresql.password");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** Every server gets a log of its own, so that its last words are not those of an earlier one; the one before is kept. */
    void putLogAside() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), path.resolve("postgresql.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The port that PostgreSQL had the last time. */
    Optional<Integer> port() throws IOException {
        Path file = path.resolve("postgresql.port");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(Files.readString(file).strip()));
        } catch (NumberFormatException forgotten) {
            return Optional.empty();
        }
    }

    void remember(int port) throws IOException {
        Files.writeString(path.resolve("postgresql.port"), port + "\n");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
