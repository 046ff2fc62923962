package millrace.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One start of our PostgreSQL: finds the server alive, on its way out, dead, or not there at all, and ends with one that answers. */
final class ServerStart {

    /** Long enough to replay what a killed server had not yet written to its tables. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final Ports ports;
    private final boolean durable;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    ServerStart(Cluster cluster, Ports ports, boolean durable) {
        this.cluster = cluster;
        this.ports = ports;
        this.durable = durable;
    }

    /** The port on which the server answers. */
    int port() throws IOException {
        while (System.nanoTime() < deadline) {
            Optional<Integer> port = attempt();
            if (port.isPresent()) {
                cluster.home().remember(port.get());
                return port.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new StartRefused("PostgreSQL in " + cluster.path() + " did not come up within " + PATIENCE.toSeconds()
                + " seconds; " + cluster.home().log() + " says why");
    }

    private Optional<Integer> attempt() throws IOException {
        Optional<Postmaster> known = Postmaster.of(cluster.path());
        if (known.filter(Postmaster::isAlive).isPresent()) {
            return known.map(Postmaster::port).filter(this::answers);
        }
        if (known.filter(Postmaster::isSomethingElse).isPresent()) {
            known.get().forget();
        }
        return launch();
    }

    private Optional<Integer> launch() throws IOException {
        int port = ports.choose(cluster.home().port());
        cluster.home().putLogAside();
        if (cluster.programs().run("pg_ctl", startOn(port)) == 0) {
            return Optional.of(port).filter(this::answers);
        }
        Complaint complaint = complaint();
        if (complaint.isAboutPort() || complaint.passes()) {
            return Optional.empty();
        }
        throw complaint.asRefusal("PostgreSQL in " + cluster.path() + " does not start");
    }

    private Complaint complaint() throws IOException {
        Path log = cluster.home().log();
        return new Complaint(
                Files.exists(log) ? Files.readString(log) : cluster.programs().said());
    }

    private List<String> startOn(int port) {
        String safety = durable ? "on" : "off";
        String options = "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100"
                + " -c fsync=" + safety + " -c synchronous_commit=" + safety + " -c full_page_writes=" + safety;
        return List.of(
                "start",
                "--pgdata=" + cluster.path(),
                "--log=" + cluster.home().log(),
                "--options=" + options,
                "--wait",
                "--timeout=" + PATIENCE.toSeconds());
    }

    private boolean answers(int port) {
        try {
            return new ServerConnection(cluster, port).isReady();
        } catch (IOException unreadable) {
            throw DataDirectory.unusable(cluster.home().path(), unreadable);
        }
    }
}
