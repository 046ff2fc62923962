package millrace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import millrace.MillraceTest;
import millrace.directory.Actors;
import millrace.workplace.Listed;
import millrace.workplace.Lists;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures the 50th page of the incident list against its first, with a million incidents. */
@MillraceTest
class IncidentListBenchTests {

    private static final int ROUNDS = 81;
    // a page takes half a millisecond: what seems slower is looked at until the median stands still
    private static final int MANY_ROUNDS = 1001;
    private static final double BAR = 1.2;
    private static final int LAST_PAGE = 50;
    private static final int SIZE = 50;

    @Autowired
    Lists lists;

    @Autowired
    Actors actors;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    HikariDataSource pool;

    private final List<String> report = new ArrayList<>();
    private final List<String> above = new ArrayList<>();

    /** One list somebody looks at, with the places where its first and its 50th page begin. */
    record Look(String person, Map<String, String> filter, String sort, String order, int page, String cursor) {}

    /** Nanoseconds for the first page and for the later one. */
    record Times(long first, long later) {
        double ratio() {
            return (double) later / first;
        }
    }

    @Test
    void reachesThePageFiftyAsFastAsTheFirst() throws IOException {
        var started = Instant.now();
        new ManyIncidents(jdbc).write();
        report.add("written in %d s; table %s, with indexes %s"
                .formatted(
                        Duration.between(started, Instant.now()).toSeconds(),
                        size("pg_table_size"),
                        size("pg_total_relation_size")));
        report.add("%-58s %5s %9s %9s %6s".formatted("list", "page", "first ms", "later ms", "ratio"));
        var looks = looks();
        var slow = new ArrayList<String>();
        looks.forEach((name, look) -> measure(name, look, slow));
        save();
        explain(looks);
        var said = "Page %d within 20 %% of page 1 in %d of %d lists of 1,000,000 incidents; not in %s%n"
                .formatted(LAST_PAGE, looks.size() - above.size(), looks.size(), above);
        System.out.print(said);
        report.add(said);
        Files.write(Path.of("target/keyset.txt"), report);
        assertThat(slow).isEmpty();
    }

    private String size(String function) {
        return jdbc.queryForObject("select pg_size_pretty(%s('millrace.incident'))".formatted(function), String.class);
    }

    private Map<String, Look> looks() {
        Map<String, Look> looks = new LinkedHashMap<>();
        for (var sort : List.of("OPENED", "UPDATED", "PRIORITY", "NUMBER")) {
            for (var order : List.of("DESC", "ASC")) {
                filters().forEach((name, filter) -> add(looks, name, "person-7", filter, sort, order));
                add(looks, "requester with many", "person-1", Map.of(), sort, order);
                add(looks, "requester with some", "person-700", Map.of(), sort, order);
            }
        }
        return looks;
    }

    private static Map<String, Map<String, String>> filters() {
        Map<String, Map<String, String>> filters = new LinkedHashMap<>();
        filters.put("all", Map.of());
        filters.put("open", Map.of("open", "true"));
        filters.put("closed", Map.of("open", "false"));
        filters.put("phase investigate", Map.of("phase", "INVESTIGATE"));
        filters.put("phase cancelled", Map.of("phase", "CANCELLED"));
        filters.put("P1 and P2", Map.of("priority", "P1,P2"));
        filters.put("open P1 and P2", Map.of("open", "true", "priority", "P1,P2"));
        filters.put("large team", Map.of("team", "team-1"));
        filters.put("small team", Map.of("team", "team-25"));
        filters.put("open of large team", Map.of("open", "true", "team", "team-1"));
        filters.put("assignee", Map.of("assignee", "person-9"));
        filters.put("open of assignee", Map.of("open", "true", "assignee", "person-9"));
        filters.put("service", Map.of("service", "service-40"));
        filters.put("common word", Map.of("text", "printer"));
        filters.put("rare word", Map.of("text", "zeppelin"));
        filters.put("resolved in seven days", Map.of("resolvedWithin", "P7D"));
        return filters;
    }

    private void add(
            Map<String, Look> looks,
            String name,
            String person,
            Map<String, String> filter,
            String sort,
            String order) {
        String cursor = null;
        var page = 1;
        while (page < LAST_PAGE) {
            var found = page(new Look(person, filter, sort, order, page, cursor), cursor);
            if (found.next() == null) {
                break;
            }
            cursor = found.next();
            page++;
        }
        var title = "%s by %s %s".formatted(name, sort, order);
        looks.put(title.toLowerCase(Locale.ROOT), new Look(person, filter, sort, order, page, cursor));
    }

    private Listed page(Look look, String cursor) {
        var parameters = new HashMap<String, String[]>();
        look.filter().forEach((name, value) -> parameters.put(name, new String[] {value}));
        parameters.put("sort", new String[] {look.sort()});
        parameters.put("order", new String[] {look.order()});
        parameters.put("limit", new String[] {String.valueOf(SIZE)});
        parameters.put("cursor", new String[] {cursor});
        return actors.actAs(look.person(), () -> lists.find("incidents", parameters));
    }

    private void measure(String name, Look look, List<String> slow) {
        var times = times(look, ROUNDS);
        if (times.ratio() > BAR) {
            times = times(look, MANY_ROUNDS);
        }
        report.add("%-58s %5d %9.2f %9.2f %6.2f"
                .formatted(name, look.page(), times.first() / 1e6, times.later() / 1e6, times.ratio()));
        if (times.ratio() > BAR) {
            above.add(name);
        }
        if (times.ratio() > BAR && times.later() - times.first() > 1_000_000) {
            slow.add(name);
        }
    }

    /** The medians of some looks at both pages, one after the other and which is first in turns. */
    private Times times(Look look, int rounds) {
        var first = new long[rounds];
        var later = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                first[round] = time(look, null);
            }
            later[round] = time(look, look.cursor());
            if (round % 2 == 1) {
                first[round] = time(look, null);
            }
        }
        return new Times(median(first), median(later));
    }

    /** What the indexes cost: one save of a record, as the product does it a dozen times in an incident's life. */
    private void save() {
        var times = new long[1_000];
        for (var n = 0; n < times.length; n++) {
            var start = System.nanoTime();
            jdbc.update(
                    "update millrace.incident set version = version + 1, updated_at = now() where id = ?",
                    1 + n * 997L % 1_000_000);
            times[n] = System.nanoTime() - start;
        }
        report.add("one save of a record, median of %d: %.2f ms".formatted(times.length, median(times) / 1e6));
    }

    private long time(Look look, String cursor) {
        var start = System.nanoTime();
        page(look, cursor);
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Lets the server write the plan of every last page to its log. */
    private void explain(Map<String, Look> looks) {
        var database = jdbc.queryForObject("select current_database()", String.class);
        jdbc.execute("alter database %s set session_preload_libraries = 'auto_explain'".formatted(database));
        jdbc.execute("alter database %s set auto_explain.log_min_duration = 0".formatted(database));
        jdbc.execute("alter database %s set auto_explain.log_analyze = on".formatted(database));
        jdbc.execute("alter database %s set auto_explain.log_buffers = on".formatted(database));
        pool.getHikariPoolMXBean().softEvictConnections();
        looks.forEach((name, look) -> {
            jdbc.execute("select 'PLAN OF %s'".formatted(name));
            page(look, look.cursor());
        });
    }
}
