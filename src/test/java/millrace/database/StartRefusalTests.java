package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import millrace.Millrace;
import millrace.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees when the product cannot start: one sentence, and the exit code 1. */
class StartRefusalTests {

    @TempDir
    Path directory;

    @Test
    void saysThatAFileIsWhereTheDataDirectoryBelongs() throws Exception {
        Files.writeString(data(), "a file");
        refuses("the data directory " + data() + " is a file; move it away, or name another directory with"
                + " millrace.data-directory");
    }

    @Test
    void saysThatTheDataDirectoryCannotBeWritten() throws Exception {
        Path readOnly = readOnlyDirectory();
        assertThat(complaint("--millrace.data-directory=" + readOnly))
                .startsWith("Millrace cannot start: the data directory " + readOnly + " cannot be written (")
                .endsWith("); give this user the right to write there, or name another directory with"
                        + " millrace.data-directory.\n");
    }

    @Test
    void saysThatTheVersionOfTheDataIsGarbage() throws Exception {
        Files.write(cluster().resolve("PG_VERSION"), new byte[] {(byte) 0xff, 0, 7});
        refuses(damaged("PG_VERSION does not say a version"));
    }

    @Test
    void saysThatTheControlFileIsMissing() throws Exception {
        Files.writeString(cluster().resolve("PG_VERSION"), Cluster.MAJOR_VERSION + "\n");
        refuses(damaged("global/pg_control is missing or cut short"));
    }

    @Test
    void saysThatTheDataIsOfAnotherVersion() throws Exception {
        Path cluster = cluster();
        Files.writeString(cluster.resolve("PG_VERSION"), "15\n");
        refuses("the database in " + cluster
                + " was made by PostgreSQL 15 and this Millrace brings 16; move its content"
                + " over with pg_dump and pg_restore, or serve it yourself and set spring.datasource.url");
    }

    @Test
    void repeatsWhatPostgresSaysOfDamageThatOnlyItCanSee() throws Exception {
        PostgresServer.start(LentPrograms.to(data()), Ports.any(), false).destroy();
        Files.write(data().resolve("postgresql/global/pg_control"), new byte[8192]);
        assertThat(complaint("--millrace.data-directory=" + data()))
                .startsWith(
                        "Millrace cannot start: PostgreSQL in " + data().resolve("postgresql") + " does not start (");
    }

    @Test
    void saysThatAnotherMillraceUsesTheDataDirectory() throws Exception {
        try (DataDirectory taken = DataDirectory.take(data())) {
            refuses("another Millrace (process " + ProcessHandle.current().pid() + ") uses the data directory "
                    + taken.path() + "; stop it, or name another directory with millrace.data-directory");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(complaintOnPort(stranger, "server.port", "management.server.port"))
                    .isEqualTo("Millrace cannot start: port " + stranger.getLocalPort()
                            + " is taken; stop what listens there, or choose another with server.port.\n");
            assertThat(complaintOnPort(stranger, "management.server.port", "server.port"))
                    .isEqualTo("Millrace cannot start: port " + stranger.getLocalPort()
                            + " is taken; stop what listens there, or choose another with management.server.port.\n");
        }
    }

    @Test
    void saysWhatAnyModuleRefusesWhileTheProductIsPutTogether() throws Exception {
        LentPrograms.to(data());
        try (Child child = Child.start(
                RefusingMillrace.class,
                directory,
                "--millrace.data-directory=" + data(),
                "--millrace.postgres-port=0",
                "--server.port=0",
                "--management.server.port=0")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.said()).doesNotContain("\tat ", "RefusingMillrace", "is ready");
            assertThat(child.complained()).isEqualTo("Millrace cannot start: a module has its reasons.\n");
            assertThat(data().resolve("postgresql/postmaster.pid")).doesNotExist();
        }
    }

    private String complaintOnPort(ServerSocket stranger, String taken, String free) throws Exception {
        TestDatabase database = TestDatabase.create();
        try {
            return complaint(
                    "--demo",
                    "--" + taken + "=" + stranger.getLocalPort(),
                    "--" + free + "=0",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.properties().get("spring.datasource.username"),
                    "--spring.datasource.password=" + database.properties().get("spring.datasource.password"));
        } finally {
            database.drop();
        }
    }

    private void refuses(String sentence) throws Exception {
        assertThat(complaint("--millrace.data-directory=" + data()))
                .isEqualTo("Millrace cannot start: " + sentence + ".\n");
    }

    private String complaint(String... arguments) throws Exception {
        try (Child child = Child.start(Millrace.class, directory, arguments)) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.said()).isEmpty();
            assertThat(child.complained().lines()).hasSize(1);
            return child.complained();
        }
    }

    private String damaged(String why) {
        return "the database in " + data().resolve("postgresql") + " is damaged (" + why
                + "); put a backup in its place," + " or move " + data() + " away to begin with an empty one";
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path cluster() throws IOException {
        return Files.createDirectories(LentPrograms.to(data()).resolve("postgresql"));
    }

    // root may write everywhere but where the kernel itself keeps the files
    private Path readOnlyDirectory() throws IOException {
        Path readOnly = Files.createDirectory(data());
        assertThat(readOnly.toFile().setWritable(false)).isTrue();
        return Files.isWritable(readOnly) ? Path.of("/proc/millrace") : readOnly;
    }
}
