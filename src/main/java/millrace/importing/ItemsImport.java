package millrace.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import millrace.cmdb.ConfigurationImport;
import millrace.cmdb.ConfigurationImport.Options;
import millrace.cmdb.ConfigurationImport.Outcome;
import millrace.cmdb.ConfigurationImport.Reading;
import millrace.directory.Actors;
import millrace.importing.Figures.Figure;
import millrace.importing.ImportRun.Kind;
import millrace.importing.ImportRun.Progress;
import millrace.importing.configuration.ConfigurationFile;
import millrace.importing.configuration.TopologyFile;
import org.springframework.stereotype.Component;

/** Reads one file of items, in the name of whoever sent it. */
@Component
class ItemsImport {

    private static final int LINES_A_TIME = 5_000;

    private final ImportRuns runs;
    private final ConfigurationImport configuration;
    private final Actors actors;

    ItemsImport(ImportRuns runs, ConfigurationImport configuration, Actors actors) {
        this.runs = runs;
        this.configuration = configuration;
        this.actors = actors;
    }

    Figures read(ImportRun run, Path file) throws IOException {
        var topology = run.kind() == Kind.TOPOLOGY;
        var reading = topology ? new TopologyFile(file, run.source()) : new ConfigurationFile(file);
        var outcome = take(run, reading, new Options(run.options().get("dryRun"), topology));
        var figures = new Figures(run.kind());
        outcome.counts()
                .forEach((count, number) -> figures.add(
                        count == ConfigurationImport.Count.LEFT_OUT
                                ? Figure.ROWS_LEFT_OUT
                                : Figure.valueOf(count.name()),
                        number));
        var remarks = outcome.remarks();
        for (var from = 0; from < remarks.size(); from += LINES_A_TIME) {
            runs.report(
                    run.id(),
                    remarks.subList(from, Math.min(remarks.size(), from + LINES_A_TIME)).stream()
                            .map(one -> new ReportLine(0, one.line(), one.field(), one.leftOut(), one.reason()))
                            .toList());
        }
        var bytes = run.progress().bytesTotal();
        var rows = figures.get(Figure.ROWS) + figures.get(Figure.ROWS_LEFT_OUT);
        runs.progress(run.id(), new Progress(bytes, bytes, rows, 0, 0), figures);
        return figures;
    }

    private Outcome take(ImportRun run, Reading reading, Options options) throws IOException {
        try {
            return actors.actAs(run.requestedBy(), () -> {
                try {
                    return configuration.take(reading, options);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
