package millrace.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import millrace.directory.Actors;
import millrace.record.Refusal;
import millrace.record.Sight;
import millrace.record.Sighted;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;
import millrace.web.ReceivedBody;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes files to records and takes them off, with the trace that each leaves on the timeline. */
@Component
class Filing {

    private static final String FIELD = "attachment";

    private final Sight sight;
    private final StoredFiles files;
    private final FileType types;
    private final Room room;
    private final Timeline timeline;
    private final Actors actors;
    private final Happenings happenings;

    Filing(
            Sight sight,
            StoredFiles files,
            FileType types,
            Room room,
            Timeline timeline,
            Actors actors,
            Happenings happenings) {
        this.sight = sight;
        this.files = files;
        this.types = types;
        this.room = room;
        this.timeline = timeline;
        this.actors = actors;
        this.happenings = happenings;
    }

    /** When it happens, and who hears of it. */
    @Component
    record Happenings(Clock clock, ApplicationEventPublisher facts) {

        /** As exact as the database keeps it. */
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** How much a record may have. */
    @Component
    record Room(AttachmentSettings settings) {

        void require(StoredFiles.Load load, long size) {
            if (load.files() >= settings.files()) {
                throw full("%d files".formatted(settings.files()));
            }
            if (load.bytes() + size > settings.total().toBytes()) {
                throw full("%d MB of files".formatted(settings.total().toMegabytes()));
            }
        }

        private static Refusal full(String most) {
            return new Refusal("record-full", "A record has at most %s. Remove one first.".formatted(most));
        }
    }

    /** In one transaction: row, pieces, timeline and fact are there together, or nothing of them is. */
    @Transactional(rollbackFor = IOException.class)
    public Attachment file(String number, String name, boolean internal, ReceivedBody received, InputStream content)
            throws IOException {
        // once more: who sees the record may have changed while the file was on its way
        var seen = sight.of(number);
        var checked = types.check(name, content);
        room.require(files.loadToAdd(seen), received.size());
        var by = actors.current().person();
        var file = new Attachment(
                UUID.randomUUID(),
                number,
                checked.name(),
                checked.type(),
                received.size(),
                received.digest(),
                internal,
                by,
                happenings.now(),
                null,
                null);
        files.add(file);
        var piece = 0;
        for (var bytes = next(content); bytes.length > 0; bytes = next(content)) {
            files.addPiece(file.id(), piece++, bytes);
        }
        note(file, Kind.ATTACHED, null, file.name(), null);
        happenings.facts().publishEvent(new FileAttached(number, internal));
        return file;
    }

    private static byte[] next(InputStream content) throws IOException {
        return content.readNBytes(StoredFiles.PIECE);
    }

    void remove(Attachment file, String reason) {
        files.remove(file, happenings.now(), actors.current().person());
        note(file, Kind.DETACHED, file.name(), null, reason == null || reason.isBlank() ? null : reason.strip());
    }

    void putBack(Sighted seen, Attachment file) {
        room.require(files.loadToAdd(seen), file.size());
        files.remove(file, null, null);
        note(file, Kind.ATTACHED, null, file.name(), "Put back.");
    }

    /** What only agents may see leaves its trace for them alone. */
    private void note(Attachment file, Kind kind, String from, String to, String note) {
        var entry = timeline.entry(kind, FIELD, from, to, note);
        timeline.add(
                file.record(),
                List.of(new TimelineEntry(
                        entry.at(), entry.actor(), entry.via(), kind, FIELD, from, to, note, file.internal())));
    }
}
