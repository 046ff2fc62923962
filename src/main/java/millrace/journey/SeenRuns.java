package millrace.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import millrace.engine.Passage;
import millrace.engine.Pending;
import millrace.engine.ProcessRun;
import millrace.engine.ProcessRuns;
import millrace.model.Drawing;
import millrace.model.ModelFile;
import millrace.model.ProcessMap;
import millrace.record.Sighted;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Component;

/** The runs of a record that somebody may see; nobody else asks the engine for them. */
@Component
class SeenRuns {

    // loops do not end; people read the last ones
    static final int MANY = 1_000;
    private static final int MODELS = 100;

    private final ProcessRuns runs;
    private final Map<String, KnownModel> models = new ConcurrentHashMap<>();

    SeenRuns(ProcessRuns runs) {
        this.runs = runs;
    }

    /** A version of a process, read once: it never changes. */
    record KnownModel(ProcessMap map, String drawing) {}

    /** One run with what it passed and waits for. */
    record Seen(ProcessRun run, KnownModel model, List<Passage> passages, List<Pending> pending) {}

    List<ProcessRun> of(Sighted record) {
        return runs.of(record.number());
    }

    /**
     * The run of that id, or the newest; empty when there is none at all.
     *
     * @throws UnknownRecord when the record has no run of that id
     */
    Optional<ProcessRun> choose(Sighted record, List<ProcessRun> all, String id) {
        return id == null || id.isBlank()
                ? all.stream().findFirst()
                : Optional.of(all.stream()
                        .filter(run -> run.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new UnknownRecord(record.number() + " with such a run")));
    }

    Seen see(ProcessRun run) {
        return new Seen(run, model(run), runs.passages(run, MANY), runs.pending(run));
    }

    KnownModel model(ProcessRun run) {
        if (models.size() >= MODELS) {
            models.clear();
        }
        return models.computeIfAbsent(run.model(), id -> {
            ModelFile file = runs.model(run);
            return new KnownModel(ProcessMap.read(file), Drawing.of(file));
        });
    }
}
