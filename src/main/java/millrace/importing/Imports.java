package millrace.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import millrace.importing.configuration.ConfigurationFile;
import millrace.importing.configuration.TopologyFile;
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
        var zoned = Moments.zone(zone, settings.zone());
        var cut = Moments.until(until, zoned);
        var spooled = spooled(upload, file -> new LogFile(file).checkHeader());
        return queued(new Wish(
                Kind.SERVICENOW, upload.name(), spooled, spool.size(spooled), zoned, cut, Map.of(), null, actor));
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
        return queued(
                Kind.DIRECTORY,
                upload,
                spooled(upload, file -> new DirectoryFile(file).check()),
                DirectoryImport.named(options),
                null);
    }

    /**
     * Takes items and their relations; a dry run writes nothing, and its report tells what would change.
     *
     * @throws InvalidInput when the file is no such list
     * @throws millrace.web.SentFile.TooLarge when it is larger than an import may be
     */
    public ImportRun takeConfiguration(Upload upload, boolean dryRun) throws IOException {
        allowed();
        return queued(
                Kind.CONFIGURATION,
                upload,
                spooled(upload, file -> new ConfigurationFile(file).check()),
                Map.of("dryRun", dryRun),
                null);
    }

    /**
     * Takes calls between services; every node becomes a service with one item.
     *
     * @param source key of the source that says so
     * @throws InvalidInput when the file is no such list
     * @throws millrace.web.SentFile.TooLarge when it is larger than an import may be
     */
    public ImportRun takeTopology(Upload upload, String source, boolean dryRun) throws IOException {
        allowed();
        return queued(
                Kind.TOPOLOGY,
                upload,
                spooled(upload, file -> new TopologyFile(file, source).check()),
                Map.of("dryRun", dryRun),
                source);
    }

    /** Looks whether a file could be what it is sent as. */
    private interface Check {

        void of(Path file) throws IOException;
    }

    private String spooled(Upload upload, Check check) throws IOException {
        var spooled = spool.take(upload.bytes());
        try {
            check.of(spool.file(spooled));
        } catch (InvalidInput notThisFormat) {
            spool.remove(spooled);
            throw notThisFormat;
        }
        return spooled;
    }

    private ImportRun queued(Kind kind, Upload upload, String spooled, Map<String, Boolean> options, String source) {
        return queued(new Wish(
                kind,
                upload.name(),
                spooled,
                spool.size(spooled),
                settings.zone(),
                null,
                options,
                source,
                actors.current().person()));
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
                run.source(),
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
        return actors.current().is(Role.ADMIN)
                ? EnumSet.allOf(Kind.class)
                : EnumSet.complementOf(EnumSet.of(Kind.DIRECTORY));
    }

    private String allowed() {
        var actor = actors.current();
        actor.require("import records", ALLOWED.toArray(Role[]::new));
        return actor.person();
    }
}
