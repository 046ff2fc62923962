package millrace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import millrace.MillraceTest;
import millrace.cmdb.ConfigurationImport;
import millrace.cmdb.ConfigurationImport.Options;
import millrace.cmdb.Impact;
import millrace.cmdb.ImpactAnalysis;
import millrace.importing.configuration.ConfigurationFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures the import of 100,000 items with 400,000 relations, and what fails with a thousand of them. */
@MillraceTest
class ConfigurationBenchTests {

    private static final int ITEMS = 100_000;
    private static final int RELATIONS = 400_000;
    private static final long SEED = 6;
    private static final int DRAWN = 1_000;
    private static final double ROWS_A_SECOND = 10_000;
    private static final double MOST_MS = 100;
    private static final double MOST_MS_OF_HUB = 1_000;

    @Autowired
    private ConfigurationImport configuration;

    @Autowired
    private ImpactAnalysis analysis;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> report = new ArrayList<>();

    @Test
    void answersInTimeWithAHundredThousandItems(@TempDir Path folder) throws IOException {
        var file = folder.resolve("items.ndjson");
        var relations = new ManyItems(ITEMS, RELATIONS, SEED).write(file);
        say("%,d items, %,d relations, %,d bytes; load %.1f".formatted(ITEMS, relations, Files.size(file), load()));
        var first = imported("first import", file, relations);
        imported("the same once more", file, relations);

        var random = new Random(SEED);
        var drawn = random.ints(DRAWN, 1, ITEMS + 1).mapToObj(id -> "CI-" + id).toList();
        drawn.subList(0, 50).forEach(analysis::affectedBy);
        var impact = measured("what fails with it", drawn, true);
        measured("what it needs", drawn, false);
        var hub = jdbc.queryForObject(
                """
                select 'CI-' || provider from millrace.item_dependency
                group by provider order by count(*) desc, provider limit 1""",
                String.class);
        var ofHub = measured("what fails with the one that most need (%s)".formatted(hub), List.of(hub), true);
        Files.write(Path.of("target/configuration.txt"), report);

        assertThat(first).as("rows a second").isGreaterThanOrEqualTo(ROWS_A_SECOND);
        assertThat(impact).as("p95 of impact in ms").isLessThanOrEqualTo(MOST_MS);
        assertThat(ofHub).as("impact of the hub in ms").isLessThanOrEqualTo(MOST_MS_OF_HUB);
    }

    /** Items a second, each with its relations. */
    private double imported(String what, Path file, long relations) throws IOException {
        var started = System.nanoTime();
        var outcome = configuration.take(new ConfigurationFile(file), new Options(false, false));
        var seconds = (System.nanoTime() - started) / 1e9;
        var rows = ITEMS / seconds;
        say("%s: %.1f s, %,.0f rows/s, %,.0f items and relations/s, %s, %d remarks; load %.1f"
                .formatted(
                        what,
                        seconds,
                        rows,
                        (ITEMS + relations) / seconds,
                        outcome.counts(),
                        outcome.remarks().size(),
                        load()));
        return rows;
    }

    /** Milliseconds of the 95th percentile. */
    private double measured(String what, List<String> items, boolean affected) {
        var times = new double[items.size()];
        var reached = new long[items.size()];
        var cut = 0;
        for (var i = 0; i < items.size(); i++) {
            var started = System.nanoTime();
            Impact impact = affected ? analysis.affectedBy(items.get(i)) : analysis.neededBy(items.get(i));
            times[i] = (System.nanoTime() - started) / 1e6;
            reached[i] = impact.items().size();
            cut += impact.cut() == null ? 0 : 1;
        }
        Arrays.sort(times);
        Arrays.sort(reached);
        var p95 = times[(int) Math.ceil(times.length * 0.95) - 1];
        say("%s, %d drawn: p50 %.1f ms, p95 %.1f ms, most %.1f ms; items p50 %d, p95 %d, most %d; cut %d; load %.1f"
                .formatted(
                        what,
                        times.length,
                        times[times.length / 2],
                        p95,
                        times[times.length - 1],
                        reached[reached.length / 2],
                        reached[(int) Math.ceil(reached.length * 0.95) - 1],
                        reached[reached.length - 1],
                        cut,
                        load()));
        return p95;
    }

    private void say(String line) {
        System.out.println(line);
        report.add(line);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
