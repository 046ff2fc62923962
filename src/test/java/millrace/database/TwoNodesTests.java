package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import millrace.Millrace;
import millrace.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that meet an empty database in the same moment. */
class TwoNodesTests {

    @TempDir
    Path directory;

    @Test
    void bothComeUpOnAnEmptyDatabase() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (Child one = start(database);
                Child other = start(database)) {
            one.awaitOutput("Millrace is ready");
            other.awaitOutput("Millrace is ready");
            assertThat(one.complained()).isEmpty();
            assertThat(other.complained()).isEmpty();
        } finally {
            database.drop();
        }
    }

    private Child start(TestDatabase database) throws IOException {
        return Child.start(
                Millrace.class,
                directory,
                "--demo",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.properties().get("spring.datasource.username"),
                "--spring.datasource.password=" + database.properties().get("spring.datasource.password"));
    }
}
