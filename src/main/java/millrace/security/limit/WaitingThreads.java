package millrace.security.limit;

import java.util.HashMap;
import java.util.Map;

/** How many threads wait for bodies just now, in all and for each address: never so many that none is left for others. */
class WaitingThreads {

    private final int atAll;
    private final int fromAnAddress;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int waiting;

    WaitingThreads(int atAll, int fromAnAddress) {
        this.atAll = atAll;
        this.fromAnAddress = fromAnAddress;
    }

    /** Whether one more may wait; whoever may says when it has ended. */
    synchronized boolean begin(String address) {
        int here = byAddress.getOrDefault(address, 0);
        if (waiting >= atAll || here >= fromAnAddress) {
            return false;
        }
        waiting++;
        byAddress.put(address, here + 1);
        return true;
    }

    synchronized void end(String address) {
        waiting--;
        byAddress.computeIfPresent(address, (key, here) -> here == 1 ? null : here - 1);
    }
}
