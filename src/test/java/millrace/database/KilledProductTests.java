package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, the next start finds the data. */
class KilledProductTests {

    @TempDir
    Path directory;

    @AfterEach
    void leaveNothingRunning() throws IOException {
        if (postmaster() != null) {
            PostgresServer.start(data(), Ports.any()).destroy();
        }
    }

    @Test
    void keepsDataWhenItIsStoppedAndStartedAgain() throws Exception {
        Child first = start();
        write("kept");
        assertThat(first.stop()).isEqualTo(143);
        assertThat(postmaster()).isNull();
        assertThat(first.complained()).isEmpty();
        try (Child second = start()) {
            assertThat(written()).isEqualTo("kept");
            assertThat(second.complained()).isEmpty();
        }
    }

    @Test
    void takesOverTheServerThatAKilledProductLeftRunning() throws Exception {
        start().kill();
        Postmaster left = postmaster();
        assertThat(left.isAlive()).isTrue();
        write("acknowledged");
        Child second = start();
        assertThat(postmaster()).isEqualTo(left);
        assertThat(written()).isEqualTo("acknowledged");
        second.stop();
        assertThat(postmaster()).isNull();
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void startsTheServerAgainWhenItWasKilledItself() throws Exception {
        Child first = start();
        write("acknowledged");
        Postmaster killed = postmaster();
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        first.kill();
        try (Child second = start()) {
            assertThat(second.complained()).isEmpty();
            assertThat(postmaster()).isNotEqualTo(killed);
            assertThat(written()).isEqualTo("acknowledged");
        }
    }

    private Child start() throws IOException {
        LentPrograms.to(data());
        return Child.start(
                        SmallMillrace.class,
                        directory,
                        "--millrace.data-directory=" + data(),
                        "--spring.main.keep-alive=true")
                .awaitOutput(SmallMillrace.UP);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.of(data().resolve("postgresql")).orElse(null);
    }

    private void write(String text) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table millrace.note as select '" + text + "' as text");
        }
    }

    private String written() throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet note = statement.executeQuery("select text from millrace.note")) {
            note.next();
            return note.getString(1);
        }
    }

    private Connection connect() throws SQLException, IOException {
        String password =
                Files.readString(data().resolve("postgresql.password")).strip();
        return DriverManager.getConnection(
                ServerConnection.url(postmaster().port(), Cluster.NAME), Cluster.NAME, password);
    }
}
