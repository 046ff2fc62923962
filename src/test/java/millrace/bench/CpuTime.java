package millrace.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** CPU time that processes have used, from the system's own books ({@code /proc}); one tick is ten milliseconds. */
final class CpuTime {

    private static final long MILLIS_A_TICK = 10;
    // user and system time of the process, and of its children that have ended
    private static final int[] OWN = {11, 12};
    private static final int[] OWN_AND_ENDED = {11, 12, 13, 14};

    private CpuTime() {}

    /** Milliseconds of one process. */
    static long of(long process) {
        return millis(process, OWN);
    }

    /** Milliseconds of the PostgreSQL behind a database: its postmaster and all processes under it. */
    static long ofServer(JdbcTemplate database) {
        long backend = database.queryForObject("select pg_backend_pid()", Long.class);
        var postmaster =
                ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
        return millis(postmaster.pid(), OWN_AND_ENDED)
                + postmaster.children().mapToLong(child -> of(child.pid())).sum();
    }

    private static long millis(long process, int... fields) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            // the name in brackets may have blanks
            var values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return IntStream.of(fields)
                            .mapToLong(field -> Long.parseLong(values[field]))
                            .sum()
                    * MILLIS_A_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
