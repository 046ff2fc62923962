package millrace.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.record.Sight;
import millrace.record.UnknownRecord;
import millrace.web.ReceivedBody;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to files at records, for whoever acts. Calls for a record or file that is unknown or hidden throw
 * {@link UnknownRecord}.
 */
@Service
public class Attachments {

    private final Sight sight;
    private final StoredFiles files;
    private final Filing filing;
    private final Removal removal;
    private final Arrivals arrivals;
    private final Actors actors;

    Attachments(Sight sight, StoredFiles files, Filing filing, Removal removal, Arrivals arrivals, Actors actors) {
        this.sight = sight;
        this.files = files;
        this.filing = filing;
        this.removal = removal;
        this.arrivals = arrivals;
        this.actors = actors;
    }

    /** The most one file may have, in bytes. */
    public long largestFile() {
        return arrivals.largest();
    }

    /** Where files wait until they have arrived. */
    public Path waiting() {
        return arrivals.directory();
    }

    /** What a file at a record lets whoever acts do with it. */
    public record Listed(Attachment file, boolean mayRemove, boolean mayPutBack) {}

    /** The record's files, oldest first; of removed ones those that whoever acts may put back. */
    @Transactional(readOnly = true)
    public List<Listed> of(String number) {
        return files.of(sight.of(number)).stream()
                .map(this::listed)
                .filter(one -> !one.file().removed() || one.mayPutBack())
                .toList();
    }

    private Listed listed(Attachment file) {
        var actor = actors.current();
        return new Listed(file, removal.mayRemove(actor, file), removal.mayPutBack(actor, file));
    }

    /** The file, to be read. */
    @Transactional(readOnly = true)
    public Attachment get(String number, UUID id) {
        return files.find(sight.of(number), id).filter(file -> !file.removed()).orElseThrow(() -> unknown(number));
    }

    /** The bytes of a file, a piece at a time: nothing is held while somebody reads slowly. */
    public Pieces read(Attachment file) {
        return new Pieces(files, file);
    }

    /**
     * Puts a file at a record and notes it on the timeline. It arrives to its end before a transaction begins.
     *
     * @throws InvalidInput when the file is empty, of a type that is not taken, or not what its name says
     * @throws millrace.web.SentFile.TooLarge when it is larger than a file may be
     * @throws millrace.web.SentFile.TooOften when whoever acts has sent too many within a minute
     * @throws millrace.record.Refusal when the record has as much as it may have
     */
    public Listed attach(String number, String name, boolean internal, InputStream bytes) throws IOException {
        var seen = sight.of(number);
        if (internal) {
            actors.current().require("share files among agents", Role.AGENT, Role.INTEGRATION);
        }
        arrivals.begin();
        var plain = FileName.plain(name);
        try (ReceivedBody received = arrivals.receive(bytes);
                var content = new BufferedInputStream(received.bytes(), StoredFiles.PIECE)) {
            return listed(filing.file(seen.number(), plain, internal, received, content));
        }
    }

    /** Removes a file; for who sent it within a time, and for managers. The timeline says so. */
    @Transactional
    public void remove(String number, UUID id, String reason) {
        var file = files.findLocked(sight.of(number), id).orElseThrow(() -> unknown(number));
        if (!file.removed()) {
            removal.requireMayRemove(actors.current(), file);
            filing.remove(file, reason);
        }
    }

    /** Puts a removed file back; for who removed it, and for managers, as long as its bytes are kept. */
    @Transactional
    public Listed putBack(String number, UUID id) {
        var seen = sight.of(number);
        var file = files.findLocked(seen, id).orElseThrow(() -> unknown(number));
        if (file.removed()) {
            removal.requireMayPutBack(actors.current(), file);
            filing.putBack(seen, file);
        }
        return listed(files.find(seen, id).orElseThrow(() -> unknown(number)));
    }

    private static UnknownRecord unknown(String number) {
        return new UnknownRecord("file at " + number);
    }
}
