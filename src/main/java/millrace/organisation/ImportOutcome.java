package millrace.organisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of a list: what was counted, and what a person should know of its rows. */
public record ImportOutcome(Map<Count, Long> counts, List<Remark> remarks) {

    /** What is counted. */
    public enum Count {
        LEFT_OUT,
        PEOPLE_NEW,
        PEOPLE_CHANGED,
        PEOPLE_UNCHANGED,
        PEOPLE_DEACTIVATED,
        TEAMS_NEW,
        TEAMS_CHANGED,
        TEAMS_UNCHANGED
    }

    /** Something about a row: its field, and whether the row was left out for it. */
    public record Remark(long line, String field, boolean leftOut, String reason) {}

    static ImportOutcome nothing() {
        return new ImportOutcome(new EnumMap<>(Count.class), new ArrayList<>());
    }

    void count(Count what) {
        counts.merge(what, 1L, Long::sum);
    }

    void leftOut(ImportedRow row, String field, String reason) {
        count(Count.LEFT_OUT);
        remarks.add(new Remark(row.line(), field, true, reason));
    }

    void note(long line, String field, String reason) {
        remarks.add(new Remark(line, field, false, reason));
    }
}
