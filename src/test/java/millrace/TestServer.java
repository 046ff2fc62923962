package millrace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import millrace.database.LentPrograms;
import millrace.database.Ports;
import millrace.database.PostgresServer;
import org.springframework.boot.SpringApplication;

/** The one PostgreSQL of a test run, under {@code target}; its files stay for the next run, its databases do not. */
final class TestServer {

    private static final PostgresServer SERVER = start();

    private TestServer() {}

    static PostgresServer get() {
        return SERVER;
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(SERVER.url("postgres"), SERVER.username(), SERVER.password());
    }

    private static PostgresServer start() {
        // each fork of a run has one of its own
        Path home = Path.of(System.getProperty("millrace.test.directory", "target"), "test-database");
        try {
            PostgresServer server = PostgresServer.start(
                    LentPrograms.to(home), Ports.any(), Boolean.getBoolean("millrace.test.durable"));
            // Spring runs these once every context is closed
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(PostgresServer server) {
        try {
            server.destroy();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
