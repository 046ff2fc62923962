package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    @TempDir
    Path directory;

    @BeforeEach
    void lendPrograms() throws IOException {
        LentPrograms.to(directory);
    }

    @Test
    void movesToAnotherPortWhenItsOwnIsTakenAndRemembersIt() throws IOException {
        int first = startAndStop();
        ServerSocket stranger = strangerOn(first);
        try {
            int second = startAndStop();
            assertThat(second).isNotEqualTo(first);
            assertThat(startAndStop()).isEqualTo(second);
        } finally {
            if (stranger != null) {
                stranger.close();
            }
        }
    }

    /** Takes a port that was free a moment ago; null where another program was faster, which is a stranger as well. */
    private static ServerSocket strangerOn(int port) throws IOException {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (BindException taken) {
            return null;
        }
    }

    @Test
    void refusesWhenThePortThatWasAskedForIsTaken() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports taken = new Ports(stranger.getLocalPort());
            assertThatThrownBy(() -> PostgresServer.start(directory, taken))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("port " + stranger.getLocalPort() + " is taken and PostgreSQL was to have it;"
                            + " free it, or choose another with millrace.postgres-port");
        }
    }

    @Test
    void startsWhenTheNumberOfItsDeadProcessBelongsToAnotherOne() throws IOException {
        startAndStop();
        Path pidFile = directory.resolve("postgresql/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + directory + "\n0\n1\n\n\n");
        startAndStop();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        PostgresServer server = PostgresServer.start(directory, Ports.any(), false);
        try {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.username(), "guess")
                            .close())
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                            .isEqualTo("28P01"));
            assertThat(Files.getPosixFilePermissions(directory.resolve("postgresql.password")))
                    .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        } finally {
            server.destroy();
        }
    }

    @Test
    void confirmsNothingThatIsNotOnTheDisk() throws IOException, SQLException {
        PostgresServer server = PostgresServer.start(directory, Ports.any());
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement();
                var safety = statement.executeQuery(
                        "select string_agg(setting, ',') from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')")) {
            safety.next();
            assertThat(safety.getString(1)).isEqualTo("on,on,on");
        } finally {
            server.destroy();
        }
    }

    private int startAndStop() throws IOException {
        PostgresServer server = PostgresServer.start(directory, Ports.usual(), false);
        server.destroy();
        return server.port();
    }
}
