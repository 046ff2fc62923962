package millrace.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL process that a data directory names as its own, alive or not. */
record Postmaster(long pid, int port, Path cluster) {

    /** What {@code postmaster.pid} says: the process on line 1, the port on line 4. Empty when there is no such file or it is cut short. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile(cluster));
            return lines.size() < 4 ? Optional.empty() : Optional.of(parse(lines, cluster));
        } catch (NoSuchFileException | NumberFormatException nobodyThere) {
            return Optional.empty();
        }
    }

    private static Postmaster parse(List<String> lines, Path cluster) {
        return new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                cluster);
    }

    /** True when the process lives and is a PostgreSQL server of this very directory; process numbers are reused after a reboot. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(this::serves)
                .isPresent();
    }

    private boolean serves(ProcessHandle.Info process) {
        String command = process.command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
        // Windows does not tell the arguments of a process
        boolean here = process.arguments().map(this::namesCluster).orElse(true);
        return command.startsWith("postgres") && here;
    }

    private boolean namesCluster(String... arguments) {
        return Arrays.asList(arguments).contains(cluster.toString());
    }

    /** True when the number belongs to a living process that is something else, which PostgreSQL would take for its own server. */
    boolean isSomethingElse() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isAlive();
    }

    void forget() throws IOException {
        Files.deleteIfExists(pidFile(cluster));
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
