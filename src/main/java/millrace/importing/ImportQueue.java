package millrace.importing;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import millrace.directory.NotAllowed;
import millrace.directory.UnknownKey;
import millrace.importing.ImportRun.State;
import millrace.record.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One import at a time, the others wait; what waits outlives the product. */
@Component
class ImportQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final String REPEAT = "Repeat it; what is here already stays as it is.";
    private static final int SECONDS_TO_STOP = 15;

    private final ImportRuns runs;
    private final Spool spool;
    private final ServiceNowImport serviceNow;
    private final DirectoryImport directory;
    private final ItemsImport items;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
    private volatile boolean open;

    ImportQueue(
            ImportRuns runs, Spool spool, ServiceNowImport serviceNow, DirectoryImport directory, ItemsImport items) {
        this.items = items;
        this.runs = runs;
        this.spool = spool;
        this.serviceNow = serviceNow;
        this.directory = directory;
    }

    /** Begins to work; what was being read when the product ended the last time is marked, what waited is read. */
    void open() {
        for (var run : runs.in(State.RUNNING)) {
            runs.finished(run.id(), State.INTERRUPTED, "The product ended while the file was read. " + REPEAT);
        }
        spool.keepOnly(Stream.of(State.QUEUED, State.INTERRUPTED, State.FAILED)
                .flatMap(state -> runs.in(state).stream())
                .map(ImportRun::spool)
                .toList());
        open = true;
        look();
    }

    /** Looks for what waits, as soon as everybody can see it. */
    void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    look();
                }
            });
        } else {
            look();
        }
    }

    private void look() {
        if (open) {
            worker.execute(this::drain);
        }
    }

    private void drain() {
        for (var waiting = runs.in(State.QUEUED); !waiting.isEmpty(); waiting = runs.in(State.QUEUED)) {
            read(waiting.get(0));
        }
    }

    private void read(ImportRun run) {
        runs.started(run.id());
        try {
            var file = spool.file(run.spool());
            var figures =
                    switch (run.kind()) {
                        case SERVICENOW -> serviceNow.read(run, file);
                        case DIRECTORY -> directory.read(run, file);
                        case CONFIGURATION, TOPOLOGY -> items.read(run, file);
                    };
            runs.finished(run.id(), State.COMPLETED, null);
            spool.remove(run.spool());
            LOG.info("Import {} of {} is done: {}", run.id(), run.fileName(), figures.named());
        } catch (InvalidInput | NotAllowed | UnknownKey notThisFormat) {
            runs.finished(run.id(), State.FAILED, notThisFormat.getMessage());
            LOG.warn("Import {} of {} failed: {}", run.id(), run.fileName(), notThisFormat.getMessage());
        } catch (CancellationException stopping) {
            runs.finished(run.id(), State.INTERRUPTED, "The product was stopped while the file was read. " + REPEAT);
            LOG.warn("Import {} of {} is interrupted: {}", run.id(), run.fileName(), stopping.getMessage());
        } catch (IOException | RuntimeException failed) {
            LOG.error("Import {} of {} failed", run.id(), run.fileName(), failed);
            runs.finished(run.id(), State.FAILED, "The file could not be read to its end. " + REPEAT);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in time; it is marked at the next start.");
        }
    }
}
