package millrace.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import millrace.directory.Actors;
import millrace.record.InvalidInput;
import millrace.web.ReceivedBody;
import millrace.web.SentFile;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where files wait on the disk until they have arrived, so that who sends slowly holds no connection to the database. */
@Component
class Arrivals {

    // longer than any file is on its way
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final AttachmentSettings settings;
    private final UploadPace pace;
    private final Actors actors;
    private final Clock clock;

    Arrivals(AttachmentSettings settings, UploadPace pace, Actors actors, Clock clock) {
        this.settings = settings;
        this.pace = pace;
        this.actors = actors;
        this.clock = clock;
    }

    /** @throws millrace.web.SentFile.TooOften when whoever acts has sent too many within a minute */
    void begin() {
        pace.count(actors.current().person());
    }

    /** All of a file; whoever closes it removes it from the disk. */
    ReceivedBody receive(InputStream bytes) throws IOException {
        var received = ReceivedBody.inFile(bytes, directory(), largest());
        if (received.size() > 0 && received.size() <= largest()) {
            return received;
        }
        received.close();
        if (received.size() == 0) {
            throw new InvalidInput("file", "file: it is empty.");
        }
        throw new SentFile.TooLarge(largest(), "put it where everybody concerned can read it, and say where");
    }

    long largest() {
        return settings.largestFile().toBytes();
    }

    Path directory() {
        return settings.directory().toAbsolutePath().normalize();
    }

    /** A product that is killed cannot remove what it was receiving. */
    @EventListener(ApplicationReadyEvent.class)
    void removeLeftBehind() {
        if (!Files.isDirectory(directory())) {
            return;
        }
        var limit = clock.instant().minus(LEFT_BEHIND);
        try (var waiting = Files.list(directory())) {
            List<Path> old = waiting.filter(file -> file.toString().endsWith(".part"))
                    .filter(file -> file.toFile().lastModified() < limit.toEpochMilli())
                    .toList();
            for (var file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
