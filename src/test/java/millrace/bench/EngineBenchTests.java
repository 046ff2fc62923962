package millrace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import millrace.TestDatabase;
import millrace.engine.EngineVariants;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures what an instance costs with the engine as it comes and with our history: start, decision, task, completion. */
class EngineBenchTests {

    private static final int ROUNDS = 5;
    private static final int CYCLES = 400;
    private static final int THREADS = 4;

    /** An engine of one kind with its database, and what each round cost there. */
    record Lane(ProcessEngine engine, CountedStatements statements, JdbcTemplate jdbc, List<Cost> rounds) {}

    record Cost(double perSecond, double statements, double walKilobytes, double cpuMillis) {}

    @Test
    void measuresTheBareEngineAndOursSideBySide() throws Exception {
        Map<EngineVariants, Lane> lanes = new EnumMap<>(EngineVariants.class);
        for (var variant : EngineVariants.values()) {
            lanes.put(variant, lane(variant));
            measure(lanes.get(variant));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var lane : lanes.values()) {
                lane.rounds().add(measure(lane));
            }
        }
        lanes.forEach((variant, lane) -> print(variant, lane.rounds()));
        assertThat(median(lanes.get(EngineVariants.OURS), Cost::statements))
                .isLessThan(median(lanes.get(EngineVariants.BARE), Cost::statements));
    }

    private static Lane lane(EngineVariants variant) {
        var database = TestDatabase.create();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername((String) database.properties().get("spring.datasource.username"));
        pool.setPassword((String) database.properties().get("spring.datasource.password"));
        pool.addDataSourceProperty("reWriteBatchedInserts", variant.rewritesInserts());
        var counted = new CountedStatements(pool);
        var engine = variant.start(counted);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bench/cycle.bpmn")
                .addClasspathResource("decisions/incident/incident-priority.dmn")
                .deploy();
        return new Lane(engine, counted, new JdbcTemplate(pool), new ArrayList<>());
    }

    private static Cost measure(Lane lane) throws Exception {
        long statements = lane.statements().count();
        var wal = lane.jdbc().queryForObject("select pg_current_wal_insert_lsn()::text", String.class);
        long cpu = cpu();
        long start = System.nanoTime();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> work = () -> {
                for (int i = 0; i < CYCLES / THREADS; i++) {
                    cycle(lane.engine());
                }
                return null;
            };
            for (var done : threads.invokeAll(java.util.Collections.nCopies(THREADS, work))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var written = lane.jdbc()
                .queryForObject("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), ?::pg_lsn)", Long.class, wal);
        return new Cost(
                CYCLES / seconds,
                (double) (lane.statements().count() - statements) / CYCLES,
                written / 1024.0 / CYCLES,
                (cpu() - cpu) / 1e6 / CYCLES);
    }

    private static void cycle(ProcessEngine engine) {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "cycle",
                        Map.of(
                                "impact", "MODERATE",
                                "urgency", "HIGH",
                                "number", "INC-1",
                                "title", "Printer on fire",
                                "reporter", "user"));
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        engine.getTaskService().complete(task.getId());
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(Lane lane, java.util.function.ToDoubleFunction<Cost> figure) {
        return lane.rounds().stream()
                .mapToDouble(figure)
                .sorted()
                .skip(lane.rounds().size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void print(EngineVariants variant, List<Cost> rounds) {
        var lane = new Lane(null, null, null, rounds);
        System.out.printf(
                Locale.ROOT,
                "%-18s %6.0f cycles/s  %5.1f statements  %5.1f kB WAL  %4.2f ms JVM CPU%n",
                variant,
                median(lane, Cost::perSecond),
                median(lane, Cost::statements),
                median(lane, Cost::walKilobytes),
                median(lane, Cost::cpuMillis));
    }
}
