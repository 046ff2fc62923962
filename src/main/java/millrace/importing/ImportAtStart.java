package millrace.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import millrace.record.InvalidInput;
import millrace.web.SentFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the queue of imports once everything stands, and reads the file that an operator named for the start. */
@Component
class ImportAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

    private final ImportQueue queue;
    private final Imports imports;
    private final ImportSettings settings;

    ImportAtStart(ImportQueue queue, Imports imports, ImportSettings settings) {
        this.queue = queue;
        this.imports = imports;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        queue.open();
        if (settings.servicenow() != null) {
            read(settings.servicenow());
        }
    }

    private void read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var run = imports.takeServiceNow(new StartFile(file, bytes), null, settings.until());
            LOG.info("Reading {} as import {}.", file, run.id());
        } catch (InvalidInput | SentFile.TooLarge unusable) {
            LOG.error("millrace.import.servicenow: {} was not read. {}", file, unusable.getMessage());
        } catch (IOException unreadable) {
            LOG.error("millrace.import.servicenow: {} cannot be read ({}).", file, unreadable.toString());
        }
    }

    private record StartFile(Path path, InputStream bytes) implements Imports.Upload {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }
}
