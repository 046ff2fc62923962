package millrace.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import millrace.engine.DecisionTables;
import millrace.importing.Figures.Figure;
import millrace.importing.ImportRun.Progress;
import millrace.importing.Takeover.Outcome;
import millrace.importing.Takeover.Reading;
import millrace.importing.WaitingRows.Row;
import millrace.importing.servicenow.LogColumn;
import millrace.importing.servicenow.LogFile;
import millrace.importing.servicenow.RowReader;
import millrace.importing.servicenow.UnreadableRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads one audit log from the first byte to the report: first the rows, then the incidents, some at a time. */
@Component
class ServiceNowImport {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceNowImport.class);
    private static final int ROWS_A_BATCH = 2000;
    private static final int INCIDENTS_A_BATCH = 250;

    private final ImportRuns runs;
    private final WaitingRows waiting;
    private final Takeover takeover;
    private final DecisionTables tables;

    ServiceNowImport(ImportRuns runs, WaitingRows waiting, Takeover takeover, DecisionTables tables) {
        this.runs = runs;
        this.waiting = waiting;
        this.takeover = takeover;
        this.tables = tables;
    }

    /**
     * Reads the file of the run.
     *
     * @throws millrace.record.InvalidInput when it is not such a log
     * @throws CancellationException when the product is being stopped
     */
    Figures read(ImportRun run, Path file) throws IOException {
        waiting.removeAll();
        var rows = new Rows(run);
        new LogFile(file).read(rows);
        rows.end();
        var incidents = waiting.incidents(run.id());
        var reading = new Reading(new RowReader(run.zone()), new PriorityCheck(tables), run.until());
        var done = 0L;
        var last = "";
        for (var next = next(run, last); !next.isEmpty(); next = next(run, last)) {
            goOn();
            var outcome = take(reading, next);
            rows.figures.add(outcome.figures());
            runs.report(run.id(), outcome.report());
            done += next.size();
            last = new ArrayList<>(next.keySet()).get(next.size() - 1);
            runs.progress(run.id(), rows.progress(incidents, done), rows.figures);
            LOG.info("{}: {} of {} incidents", run.fileName(), done, incidents);
        }
        waiting.remove(run.id());
        runs.progress(run.id(), rows.progress(incidents, done), rows.figures);
        return rows.figures;
    }

    private Map<String, List<Row>> next(ImportRun run, String last) {
        return waiting.after(run.id(), last, INCIDENTS_A_BATCH);
    }

    /** All together because that is quick; one by one where one of them cannot be written. */
    private Outcome take(Reading reading, Map<String, List<Row>> rows) {
        try {
            return takeover.take(reading, rows);
        } catch (TransactionException databaseGone) {
            throw databaseGone;
        } catch (RuntimeException failed) {
            var outcome = Outcome.nothing();
            if (rows.size() == 1) {
                rows.forEach((number, ofIncident) -> {
                    LOG.warn("{} could not be taken over", number, failed);
                    ofIncident.forEach(row -> outcome.leftOut(
                            row.line(),
                            "incident %s could not be written; the log of the product says why".formatted(number)));
                });
                return outcome;
            }
            rows.forEach((number, ofIncident) -> {
                var single = take(reading, new LinkedHashMap<>(Map.of(number, ofIncident)));
                outcome.figures().add(single.figures());
                outcome.report().addAll(single.report());
            });
            return outcome;
        }
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the product is being stopped");
        }
    }

    /** Puts the rows of a file where the database brings them together. */
    private final class Rows implements LogFile.Receiver {

        private final ImportRun run;
        private final Figures figures = new Figures();
        private final List<Row> rows = new ArrayList<>();
        private final List<ReportLine> report = new ArrayList<>();
        private long count;
        private long bytes;

        Rows(ImportRun run) {
            this.run = run;
        }

        @Override
        public void row(long line, List<String> values) {
            count++;
            if (LogColumn.NUMBER.in(values).isEmpty()) {
                leftOut(ReportLine.leftOut(
                        line, UnreadableRow.missing(LogColumn.NUMBER).getMessage()));
            } else {
                rows.add(new Row(line, values));
            }
        }

        @Override
        public void damaged(long line, String reason) {
            count++;
            leftOut(ReportLine.leftOut(line, reason));
        }

        @Override
        public void progress(long read) {
            // after a damaged row the file is read again from there, so that the count may begin anew
            bytes = Math.max(bytes, read);
            if (rows.size() >= ROWS_A_BATCH || report.size() >= ROWS_A_BATCH) {
                goOn();
                flush();
            }
        }

        void end() {
            flush();
            waiting.takeOutSurplus(run.id()).forEach(this::leftOut);
            flush();
        }

        private void leftOut(ReportLine line) {
            figures.add(Figure.ROWS_LEFT_OUT, 1);
            report.add(line);
        }

        private void flush() {
            waiting.add(run.id(), rows);
            runs.report(run.id(), report);
            rows.clear();
            report.clear();
            runs.progress(run.id(), progress(0, 0), figures);
        }

        Progress progress(long incidents, long done) {
            return new Progress(run.progress().bytesTotal(), bytes, count, incidents, done);
        }
    }
}
