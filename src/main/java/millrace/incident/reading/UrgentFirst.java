package millrace.incident.reading;

import java.util.List;
import millrace.workplace.ListedFilter;
import millrace.workplace.ListedFilter.Narrowing;
import millrace.workplace.ListedOrder;

/** Incidents of some priorities: in the order of priorities a row of them is a piece of the list, which a walk begins and ends at. */
final class UrgentFirst implements Narrowing {

    static final String ORDER = "PRIORITY";
    private static final int PRIORITY_BITS = 40;

    @Override
    public String condition(List<String> priorities, ListedOrder order) {
        var digits = priorities.stream().mapToInt(UrgentFirst::digit).summaryStatistics();
        return order.key().equals(ORDER) && digits.getMax() - digits.getMin() + 1 == digits.getCount()
                ? "r.priority_order >= %d and r.priority_order < %d"
                        .formatted(firstOf(digits.getMin()), firstOf(digits.getMax() + 1))
                : ListedFilter.in("r.priority", priorities);
    }

    /** Where the incidents of a priority, given by its digit, begin in the order by priority. */
    private static long firstOf(int digit) {
        return (long) digit << PRIORITY_BITS;
    }

    private static int digit(String priority) {
        return Integer.parseInt(priority.substring(1));
    }
}
