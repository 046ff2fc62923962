package millrace.workplace.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import millrace.engine.OpenUserTask;
import millrace.workplace.Act;
import millrace.workplace.Portrait;
import millrace.workplace.RecordView;

/** A record as callers see it: what it is, what may be done about it now, and its open user tasks. */
record ShownRecord(String kind, @JsonUnwrapped Portrait portrait, List<Act> acts, List<OpenUserTask> tasks) {

    static ShownRecord of(RecordView view) {
        return view == null ? null : new ShownRecord(view.kind(), view.portrait(), view.acts(), view.tasks());
    }
}
