package millrace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.MillraceTest;
import millrace.engine.EngineVariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Measures the product beside the engine that it is built on, in one run: what a report costs, a whole life, a list. The
 * table goes to the console and to {@code target/benchmark.md}; only ratios within a run can be compared.
 */
@MillraceTest
@TestPropertySource(properties = "millrace.demo=true")
@Import({MeasuredDatabase.class, FrontDoor.class})
class BenchmarkTests {

    private static final int ROUNDS = Integer.getInteger("millrace.bench.rounds", 5);
    private static final int REPORTS = Integer.getInteger("millrace.bench.reports", 300);
    private static final int LIVES = Integer.getInteger("millrace.bench.lives", 150);
    // rounds of work before the first that counts: a product that has run for a while is compiled, and so is the engine
    // alone
    private static final int WARM_UP = Integer.getInteger("millrace.bench.warmup", 10);
    private static final int OPEN = Integer.getInteger("millrace.bench.open", 100_000);

    private static final List<EngineVariants> VARIANTS = Boolean.getBoolean("millrace.bench.short")
            ? List.of(EngineVariants.BARE)
            : List.of(EngineVariants.values());

    private static final String HEAD =
            """
            | | | per second | × (a) | p50 ms | p99 ms | SQL statements | WAL kB | JVM CPU ms | PostgreSQL CPU ms |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    @Autowired
    FrontDoor door;

    @TempDir
    Path directory;

    /** What the rounds of one lane cost. */
    record Result(List<Cost> reports, List<Cost> lives) {
        Result() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    @Test
    void measuresTheProductBesideTheEngine() throws Exception {
        List<BareEngine> bare = new ArrayList<>();
        for (var variant : VARIANTS) {
            bare.add(new BareEngine(variant));
        }
        try (var http = new OverHttp(directory)) {
            List<Lane> lanes = new ArrayList<>(bare);
            lanes.add(door);
            lanes.add(http);
            Map<Lane, Result> results = new LinkedHashMap<>();
            for (var lane : lanes) {
                say("warming up: " + lane.name());
                Cost.of(lane, lane::report, WARM_UP * REPORTS);
                Cost.of(lane, lane::live, WARM_UP * LIVES);
                results.put(lane, new Result());
            }
            for (var round = 1; round <= ROUNDS; round++) {
                for (var lane : lanes) {
                    say("round %d of %d: %s".formatted(round, ROUNDS, lane.name()));
                    results.get(lane).reports().add(Cost.of(lane, lane::report, REPORTS));
                    results.get(lane).lives().add(Cost.of(lane, lane::live, LIVES));
                }
            }
            for (var engine : bare) {
                say("history of %s: level %s, rows %s".formatted(engine.name(), engine.level(), engine.history()));
            }
            listStatements(bare.get(0), bare.get(0).counted());
            listStatements(door, door.counted());
            var table = table(results);
            say("\n" + table);
            var lists = new ListDuel(http).run(OPEN);
            say("\n" + lists);
            Files.writeString(Path.of("target", "benchmark.md"), table + "\n" + lists);
        } finally {
            bare.forEach(BareEngine::close);
        }
        assertThat(Path.of("target", "benchmark.md")).isNotEmptyFile();
    }

    /** Keeps what one life sends to the database, for whoever looks for something to save. */
    private static void listStatements(Lane lane, CountedStatements counted) throws IOException {
        counted.forget();
        lane.live();
        Files.writeString(Path.of("target", "statements %s.txt".formatted(lane.name())), counted.list(1));
    }

    private static String table(Map<Lane, Result> results) {
        var table = new StringBuilder(HEAD);
        var bare = results.values().iterator().next();
        results.forEach((lane, result) -> row(table, lane, "a report", result.reports(), bare.reports()));
        results.forEach((lane, result) -> row(table, lane, "a whole life", result.lives(), bare.lives()));
        return table.toString();
    }

    private static void row(StringBuilder table, Lane lane, String what, List<Cost> rounds, List<Cost> bare) {
        var cost = Cost.median(rounds);
        table.append("| %s | %s | %.0f | %.2f | %.1f | %.1f | %.0f | %.1f | %.2f | %.2f |%n"
                .formatted(
                        lane.name(),
                        what,
                        cost.perSecond(),
                        cost.perSecond() / Cost.median(bare).perSecond(),
                        cost.median(),
                        cost.slowest(),
                        cost.statements(),
                        cost.walKilobytes(),
                        cost.jvmMillis(),
                        cost.serverMillis()));
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
