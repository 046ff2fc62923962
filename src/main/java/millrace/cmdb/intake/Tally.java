package millrace.cmdb.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import millrace.cmdb.ConfigurationImport.Count;
import millrace.cmdb.ConfigurationImport.Outcome;
import millrace.cmdb.ConfigurationImport.Remark;

/** What is counted and remarked while a file is taken. */
final class Tally {

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final List<Remark> remarks = new ArrayList<>();

    void count(Count what, long more) {
        counts.merge(what, more, Long::sum);
    }

    long counted(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    void remark(Remark remark) {
        remarks.add(remark);
        if (remark.leftOut()) {
            count(Count.LEFT_OUT, 1);
        }
    }

    Outcome outcome() {
        return new Outcome(counts, remarks);
    }
}
