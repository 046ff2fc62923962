package millrace.importing.web;

import java.time.Instant;
import java.util.Map;
import millrace.importing.ImportRun;

/** An import as callers see it: how far it is, what was counted, and where its report is. */
record ShownImport(
        long id,
        ImportRun.Kind kind,
        ImportRun.State state,
        String fileName,
        String zone,
        Instant until,
        Map<String, Boolean> options,
        String source,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        ImportRun.Progress progress,
        Map<String, Long> figures,
        String failure,
        String report) {

    static ShownImport of(ImportRun run) {
        return new ShownImport(
                run.id(),
                run.kind(),
                run.state(),
                run.fileName(),
                run.zone().getId(),
                run.until(),
                run.options().isEmpty() ? null : run.options(),
                run.source(),
                run.requestedBy(),
                run.requestedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.progress(),
                run.figures(),
                run.failure(),
                ImportsController.path(run.id()) + "/report");
    }
}
