package millrace.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The first migration: the engine's own tables as its makers ship them, and what its busy tables lack. */
@Component
class EngineSchema implements JavaMigration {

    private static final String SHIPPED = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final String OURS = "db/engine/busy-tables.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    /** Over every statement, so that an engine of another release does not pass for the one whose tables are there. */
    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        scripts().forEach(script -> checksum.update(script.getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            // the scripts name no schema, and Flyway has made ours the current one
            statement.execute("set local search_path to public");
            for (String script : scripts().toList()) {
                statement.execute(script);
            }
        }
    }

    private static Stream<String> scripts() {
        return Stream.concat(PARTS.stream().map(part -> SHIPPED + part + ".sql"), Stream.of(OURS))
                .map(EngineSchema::read);
    }

    private static String read(String script) {
        try {
            // lines end alike wherever the sources were checked out, else the checksum would differ
            return new ClassPathResource(script)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
