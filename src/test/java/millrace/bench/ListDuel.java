package millrace.bench;

import java.util.Arrays;

/** The list of open incidents against the engine's list of user tasks, with as many of each, both over HTTP. */
final class ListDuel {

    private static final int TIMES = 100;
    private static final long LONG_ENOUGH = 20_000_000_000L;
    private static final String OURS = "/api/incidents?open=true&limit=50";
    private static final String THEIRS = "/engine-rest/task?maxResults=50&sortBy=created&sortOrder=desc";

    private final OverHttp product;

    ListDuel(OverHttp product) {
        this.product = product;
    }

    /** Makes so many open incidents and looks at their first fifty, in turns; returns the rows of a table. */
    String run(int open) {
        new ManyTasks(product.database()).copy(product.report(), open);
        for (var i = 0; i < TIMES; i++) {
            product.get("desk", OURS);
        }
        product.get("desk", THEIRS);
        var ours = new double[TIMES];
        var theirs = new double[TIMES];
        var rounds = 0;
        long begin = System.nanoTime();
        // the engine's may take seconds each
        while (rounds < TIMES && (rounds < 5 || System.nanoTime() - begin < LONG_ENOUGH)) {
            ours[rounds] = millis(() -> product.get("desk", OURS));
            theirs[rounds] = millis(() -> product.get("desk", THEIRS));
            rounds++;
        }
        return """
                | 50 of %,d open, over HTTP (%d times) | p50 ms | p95 ms |
                |---|---:|---:|
                | incidents: `%s` | %.1f | %.1f |
                | user tasks: `%s` | %.1f | %.1f |
                """
                .formatted(
                        open,
                        rounds,
                        OURS,
                        part(ours, rounds, 50),
                        part(ours, rounds, 95),
                        THEIRS,
                        part(theirs, rounds, 50),
                        part(theirs, rounds, 95));
    }

    private static double millis(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double part(double[] times, int rounds, int percent) {
        var sorted = Arrays.copyOf(times, rounds);
        Arrays.sort(sorted);
        return sorted[Math.min(rounds - 1, rounds * percent / 100)];
    }
}
