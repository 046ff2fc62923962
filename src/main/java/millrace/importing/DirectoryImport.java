package millrace.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import millrace.directory.Actors;
import millrace.importing.Figures.Figure;
import millrace.importing.ImportRun.Kind;
import millrace.importing.ImportRun.Progress;
import millrace.importing.directory.DirectoryFile;
import millrace.organisation.ImportOptions;
import millrace.organisation.ImportOutcome;
import millrace.organisation.ImportOutcome.Count;
import millrace.organisation.OrganisationImport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads one list of people and teams, in the name of whoever sent it. */
@Component
class DirectoryImport {

    private static final Map<Count, Figure> FIGURES = new EnumMap<>(Map.of(
            Count.LEFT_OUT, Figure.ROWS_LEFT_OUT,
            Count.PEOPLE_NEW, Figure.PEOPLE_NEW,
            Count.PEOPLE_CHANGED, Figure.PEOPLE_CHANGED,
            Count.PEOPLE_UNCHANGED, Figure.PEOPLE_UNCHANGED,
            Count.PEOPLE_DEACTIVATED, Figure.PEOPLE_DEACTIVATED,
            Count.TEAMS_NEW, Figure.TEAMS_NEW,
            Count.TEAMS_CHANGED, Figure.TEAMS_CHANGED,
            Count.TEAMS_UNCHANGED, Figure.TEAMS_UNCHANGED));

    private final ImportRuns runs;
    private final OrganisationImport organisation;
    private final Actors actors;
    private final TransactionOperations transaction;

    DirectoryImport(
            ImportRuns runs, OrganisationImport organisation, Actors actors, TransactionOperations transaction) {
        this.runs = runs;
        this.organisation = organisation;
        this.actors = actors;
        this.transaction = transaction;
    }

    static Map<String, Boolean> named(ImportOptions options) {
        return Map.of(
                "dryRun", options.dryRun(), "roles", options.roles(), "deactivateMissing", options.deactivateMissing());
    }

    Figures read(ImportRun run, Path file) throws IOException {
        var content = new DirectoryFile(file).read();
        var figures = new Figures(Kind.DIRECTORY);
        figures.add(Figure.ROWS_LEFT_OUT, content.damaged().size());
        var options = new ImportOptions(
                run.options().get("dryRun"),
                run.options().get("roles"),
                run.options().get("deactivateMissing"));
        var bytes = run.progress().bytesTotal();
        var rows = content.rows().size() + content.damaged().size();
        transaction.executeWithoutResult(status -> {
            var outcome = actors.actAs(
                    run.requestedBy(),
                    () -> organisation.take(content.rows(), content.damaged().isEmpty(), options));
            outcome.counts().forEach((count, number) -> figures.add(FIGURES.get(count), number));
            runs.report(
                    run.id(),
                    content.damaged().entrySet().stream()
                            .map(damage -> ReportLine.leftOut(damage.getKey(), damage.getValue()))
                            .toList());
            runs.report(
                    run.id(),
                    outcome.remarks().stream().map(DirectoryImport::line).toList());
            runs.progress(run.id(), new Progress(bytes, bytes, rows, 0, 0), figures);
        });
        return figures;
    }

    private static ReportLine line(ImportOutcome.Remark remark) {
        return new ReportLine(0, remark.line(), remark.field(), remark.leftOut(), remark.reason());
    }
}
