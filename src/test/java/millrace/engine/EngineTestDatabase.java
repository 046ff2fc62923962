package millrace.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A real PostgreSQL with the engine's tables, one for all tests of the engine. */
final class EngineTestDatabase {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    // what the product's engine leaves to the database
    private static final String DURATIONS = "db/migration/V038__durations.sql";

    private EngineTestDatabase() {}

    static EmbeddedPostgres create() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    // its own hook would stop it before the pool and the engine, and the exit would hang
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            ResourceDatabasePopulator tables = new ResourceDatabasePopulator();
            for (String part : new String[] {
                "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
            }) {
                tables.addScript(new ClassPathResource(SCRIPT.formatted(part)));
            }
            tables.execute(server.getPostgresDatabase());
            try (var connection = server.getPostgresDatabase().getConnection();
                    var sql = connection.createStatement()) {
                sql.execute("create schema millrace");
                sql.execute(new ClassPathResource(DURATIONS).getContentAsString(StandardCharsets.UTF_8));
            }
            return server;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
