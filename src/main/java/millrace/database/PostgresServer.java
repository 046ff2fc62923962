package millrace.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** A real PostgreSQL that keeps its data in a directory of ours, reachable from this machine only and with our password only. */
public final class PostgresServer implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final DataDirectory home;
    private final Cluster cluster;
    private final Programs programs;
    private final int port;

    private PostgresServer(Cluster cluster, int port) {
        this.home = cluster.home();
        this.programs = cluster.programs();
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts the server of a data directory, or takes over the one that a killed product left running. Everything that was committed survives any
     * kill; refuses with {@link StartRefused} when the directory cannot be used.
     */
    public static PostgresServer start(Path dataDirectory, Ports ports) {
        return start(dataDirectory, ports, true);
    }

    /** The same, but an operating system that crashes may take data with it when the server is not durable: for tests. */
    public static PostgresServer start(Path dataDirectory, Ports ports, boolean durable) {
        DataDirectory home = DataDirectory.take(dataDirectory);
        try {
            return start(home, ports, durable);
        } catch (IOException unusable) {
            release(home);
            throw DataDirectory.unusable(home.path(), unusable);
        } catch (RuntimeException refused) {
            release(home);
            throw refused;
        }
    }

    private static PostgresServer start(DataDirectory home, Ports ports, boolean durable) throws IOException {
        Programs programs = new Programs(
                PostgresBinaries.unpackedIn(home.path()), home.path().resolve("postgresql-programs.out"));
        Cluster cluster = new Cluster(home, programs);
        cluster.prepare();
        int port = new ServerStart(cluster, ports, durable).port();
        return new PostgresServer(cluster, port);
    }

    public int port() {
        return port;
    }

    /** Where a database of this server is. */
    public String url(String database) {
        return ServerConnection.url(port, database);
    }

    public String url() {
        return url(Cluster.NAME);
    }

    public String username() {
        return Cluster.NAME;
    }

    public String password() {
        try {
            return cluster.password();
        } catch (IOException unreadable) {
            throw DataDirectory.unusable(home.path(), unreadable);
        }
    }

    /** Stops the server, also one that was taken over, and gives the directory free. Whoever still holds a connection loses it. */
    @Override
    public void destroy() throws IOException {
        try {
            Optional<Postmaster> running = Postmaster.of(home.cluster()).filter(Postmaster::isAlive);
            if (running.isEmpty()) {
                log.warn("PostgreSQL in {} was gone before it was told to stop.", home.cluster());
            } else if (stop() != 0) {
                log.warn("PostgreSQL in {} did not stop: {}", home.cluster(), Reason.line(programs.said()));
            }
        } finally {
            home.close();
        }
    }

    private int stop() throws IOException {
        return programs.run(
                "pg_ctl", List.of("stop", "--pgdata=" + home.cluster(), "--mode=fast", "--wait", "--timeout=60"));
    }

    private static void release(DataDirectory home) {
        try {
            home.close();
        } catch (IOException alreadyGone) {
            log.debug("The lock of {} was gone.", home.path(), alreadyGone);
        }
    }
}
