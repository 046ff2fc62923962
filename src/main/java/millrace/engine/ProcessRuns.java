package millrace.engine;

import java.util.List;
import millrace.model.ModelFile;

/**
 * Where the processes of a record stand and how they got there, as far as the engine still knows: its history is cleaned up some
 * time after their end. Whoever asks has checked who may see the record.
 */
public interface ProcessRuns {

    /** The runs for a record, the newest first, each followed by those it called. */
    List<ProcessRun> of(String recordNumber);

    /** What a run passed, oldest first: where it stands now, and of all before that the last ones. */
    List<Passage> passages(ProcessRun run, int atMost);

    /** What a run waits for, and what may happen to it; nothing when it is over. */
    List<Pending> pending(ProcessRun run);

    /** The model it runs by, as it was deployed. */
    ModelFile model(ProcessRun run);
}
