package millrace.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;

/** What some work cost: each figure for one incident, the times in milliseconds. */
record Cost(
        double perSecond,
        double statements,
        double walKilobytes,
        double jvmMillis,
        double serverMillis,
        double median,
        double slowest) {

    private static final int THREADS = 4;

    /** Lets four threads do the work so many times in all. */
    static Cost of(Lane lane, Runnable work, int times) throws InterruptedException, ExecutionException {
        var wal = lane.database().queryForObject("select pg_current_wal_insert_lsn()::text", String.class);
        long statements = lane.statements();
        long jvm = CpuTime.of(lane.process());
        long server = CpuTime.ofServer(lane.database());
        long start = System.nanoTime();
        var took = each(work, times);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Cost(
                times / seconds,
                (double) (lane.statements() - statements) / times,
                lane.database()
                                .queryForObject(
                                        "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), ?::pg_lsn)",
                                        Long.class,
                                        wal)
                        / 1024.0
                        / times,
                (double) (CpuTime.of(lane.process()) - jvm) / times,
                (double) (CpuTime.ofServer(lane.database()) - server) / times,
                took[times / 2],
                took[times * 99 / 100]);
    }

    private static double[] each(Runnable work, int times) throws InterruptedException, ExecutionException {
        var took = new ConcurrentLinkedQueue<Double>();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> once = () -> {
                long start = System.nanoTime();
                work.run();
                took.add((System.nanoTime() - start) / 1e6);
                return null;
            };
            for (var done : threads.invokeAll(Collections.nCopies(times, once))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        var sorted = took.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The median of each figure. */
    static Cost median(List<Cost> rounds) {
        return new Cost(
                median(rounds, Cost::perSecond),
                median(rounds, Cost::statements),
                median(rounds, Cost::walKilobytes),
                median(rounds, Cost::jvmMillis),
                median(rounds, Cost::serverMillis),
                median(rounds, Cost::median),
                median(rounds, Cost::slowest));
    }

    private static double median(List<Cost> rounds, ToDoubleFunction<Cost> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
