package millrace.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import millrace.importing.ImportRun.Kind;
import millrace.importing.ImportRun.State;
import millrace.importing.ImportRuns.Wish;
import millrace.importing.directory.DirectoryFile;
import millrace.importing.servicenow.LogFile;
import millrace.organisation.ImportOptions;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Service;

/**
 * The front door for files from other systems. Administrators, managers and other systems may use it; everybody else
 * gets {@link millrace.directory.NotAllowed}.
 */
@Service
public class Imports {

    /** Who may import. */
    public static final Set<Role> ALLOWED = Set.of(Role.ADMIN, Role.MANAGER, Role.INTEGRATION);

    private final ImportRuns runs;
    private final Spool spool;
    private final ImportQueue queue;
    private final Actors actors;
    private final ImportSettings settings;

    Imports(ImportRuns runs, Spool spool, ImportQueue queue, Actors actors, ImportSettings settings) {
        this.runs = runs;
        this.spool = spool;
        this.queue = queue;
        this.actors = actors;
        this.settings = settings;
    }

    /** A file as it comes in; its bytes are read once and not closed. */
    public interface Upload {

        String name();

        InputStream bytes() throws IOException;
    }

    /**
     * Takes the audit log of a ServiceNow instance; it is read once those before it are done.
     *
     * @param zone zone of the dates in the file, such as Europe/Vienna; null for the one that is set
     * @param until last day (2016-03-10), or moment (2016-03-10T12:00), that is read; null for all
     * @throws InvalidInput when the file is not such a log, or zone or date cannot be used
     * @throws millrace.web.SentFile.TooLarge when it is larger than an import may be
     */
    public ImportRun takeServiceNow(Upload upload, String zone, String until) throws IOException {
        var actor = allowed();
        var zoned = zone(zone);
        var cut = until(until, zoned);
        var spooled = spool.take(upload.bytes());
        try {
            new LogFile(spool.file(spooled)).checkHeader();
        } catch (InvalidInput notThisFormat) {
            spool.remove(spooled);
            throw notThisFormat;
        }
        return queued(
                new Wish(Kind.SERVICENOW, upload.name(), spooled, spool.size(spooled), zoned, cut, Map.of(), actor));
    }

    /**
     * Takes a list of people and teams; for administrators, and where it decides what people may do, not through a token.
     *
     * @throws InvalidInput when the file is no such list
     * @throws millrace.web.SentFile.TooLarge when it is larger than an import may be
     */
    public ImportRun takeDirectory(Upload upload, ImportOptions options) throws IOException {
        var actor = actors.current();
        actor.require("import people and teams", Role.ADMIN);
        if (options.roles() && actors.via().isPresent()) {
            throw new NotAllowed(
                    "A token may not change what people may do: leave roles=true out, or sign in with a password.");
        }
        var spooled = spool.take(upload.bytes());
        try {
            new DirectoryFile(spool.file(spooled)).check();
        } catch (InvalidInput notThisFormat) {
            spool.remove(spooled);
            throw notThisFormat;
        }
        return queued(new Wish(
                Kind.DIRECTORY,
                upload.name(),
                spooled,
                spool.size(spooled),
                settings.zone(),
                null,
                DirectoryImport.named(options),
                actor.person()));
    }

    private ImportRun queued(Wish wish) {
        var run = runs.queue(wish);
        queue.wake();
        return run;
    }

    /** Reads the file of a run again that did not come to its end. */
    public ImportRun repeat(long id) {
        var actor = allowed();
        var run = find(id);
        if ((run.state() != State.INTERRUPTED && run.state() != State.FAILED) || !spool.has(run.spool())) {
            throw new Refusal(
                    "import-not-repeatable",
                    "Import %d is %s; send the file again if you want it to be read again."
                            .formatted(id, run.state().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return queued(new Wish(
                run.kind(),
                run.fileName(),
                run.spool(),
                spool.size(run.spool()),
                run.zone(),
                run.until(),
                run.options(),
                actor));
    }

    /**
     * The run with that id.
     *
     * @throws UnknownRecord when there is none
     */
    public ImportRun find(long id) {
        allowed();
        return runs.find(id)
                .filter(run -> readable().contains(run.kind()))
                .orElseThrow(() -> new UnknownRecord("import " + id));
    }

    /** The newest runs first. */
    public List<ImportRun> newest(int limit) {
        allowed();
        return runs.newest(readable(), limit);
    }

    /** How many rows the report of a run has. */
    public long reported(long id) {
        return runs.reported(find(id).id());
    }

    /** The rows of a run's report in the order of the file, after the one that was shown last; 0 and 0 at the beginning. */
    public List<ReportLine> report(long id, long afterLine, long afterPlace, int limit) {
        return runs.report(find(id).id(), afterLine, afterPlace, limit);
    }

    /** The most bytes that are taken over HTTP. */
    public long largestFile() {
        return settings.largestFile().toBytes();
    }

    /** Where files wait until they are read. */
    public Path waiting() {
        return settings.directory();
    }

    /** Lists of people are for those who may import them. */
    private Set<Kind> readable() {
        return actors.current().is(Role.ADMIN) ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.SERVICENOW);
    }

    private String allowed() {
        var actor = actors.current();
        actor.require("import records", ALLOWED.toArray(Role[]::new));
        return actor.person();
    }

    private ZoneId zone(String zone) {
        try {
            return zone == null || zone.isBlank() ? settings.zone() : ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zone", "zone: there is no time zone '%s'; Europe/Vienna is one.".formatted(zone));
        }
    }

    private static Instant until(String until, ZoneId zone) {
        if (until == null || until.isBlank()) {
            return null;
        }
        var text = until.strip();
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            return text.contains("T")
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1);
        } catch (DateTimeException unusable) {
            throw new InvalidInput("until", "until: must be a day like 2016-03-10 or a moment like 2016-03-10T12:00.");
        }
    }
}
