package millrace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import millrace.MillraceTest;
import millrace.browser.Chromium;
import millrace.directory.Actors;
import millrace.security.Passwords;
import millrace.workplace.Lists;
import millrace.workplace.list.WordSearch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures lists, counts and search with 100,000 incidents: what the database does, and when a browser paints something. */
@MillraceTest
class ListPageBenchTests {

    private static final int RECORDS = 100_000;
    private static final int ROUNDS = 21;
    private static final int PAINTS = 10;
    private static final double BAR = 200;
    private static final String PASSWORD = "a-long-benchmark";
    private static final String COMMENTS =
            """
            insert into millrace.comment (record, at, author, internal, text)
            select 'INC-' || n, now() - n * interval '30 seconds', 'person-' || (1 + n % 200), n % 3 = 0,
                'Looked at it with ' || substr(md5(n::text), 1, 8) || ' and '
                    || (array['the supplier', 'a colleague', 'the log', 'nobody'])[1 + n % 4]
                    || case when n % 500 = 0 then ' because of the kaleidoscope' else '' end
            from generate_series(1, 100000, 3) n""";

    @LocalServerPort
    private int port;

    @Autowired
    private Lists lists;

    @Autowired
    private WordSearch search;

    @Autowired
    private Actors actors;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HikariDataSource pool;

    private final List<String> report = new ArrayList<>();

    @Test
    void paintsAListSoonerThanPeopleNotice() throws IOException {
        new ManyIncidents(jdbc).write(RECORDS);
        jdbc.execute(COMMENTS);
        List.of("comment", "record_words").forEach(table -> jdbc.execute("vacuum analyze millrace." + table));
        report.add("%-44s %9s  %s".formatted("asked, with %,d incidents".formatted(RECORDS), "median ms", "indexes"));
        queries().forEach(this::measure);
        var slowest = paint();
        Files.write(Path.of("target/lists.txt"), report);
        report.forEach(System.out::println);
        assertThat(slowest).isLessThan(BAR);
    }

    private Map<String, Runnable> queries() {
        var queries = new LinkedHashMap<String, Runnable>();
        for (var person : List.of("person-7", "person-1", "person-700")) {
            for (var filter : List.of(
                    "",
                    "open=true",
                    "team=team-1",
                    "assignee=person-9",
                    "priority=P1",
                    "phase=CANCELLED",
                    "text=printer",
                    "text=zeppelin",
                    "text=kaleidoscope",
                    "text=ndoesnotex")) {
                queries.put(person + " lists " + filter, as(person, () -> lists.find("incidents", parameters(filter))));
                queries.put(
                        person + " counts " + filter, as(person, () -> lists.count("incidents", parameters(filter))));
            }
            for (var words : List.of("printer", "kaleidoscope", "slow mail")) {
                queries.put(person + " searches " + words, as(person, () -> search.find(words, 20)));
                queries.put(person + " types " + words, as(person, () -> search.suggest(words, 8)));
            }
        }
        return queries;
    }

    private Runnable as(String person, Runnable look) {
        return () -> actors.actAs(person, () -> {
            look.run();
            return null;
        });
    }

    private static Map<String, String[]> parameters(String filter) {
        var sign = filter.indexOf('=');
        return sign < 0 ? Map.of() : Map.of(filter.substring(0, sign), new String[] {filter.substring(sign + 1)});
    }

    private void measure(String name, Runnable look) {
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            look.run();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        report.add("%-44s %9.1f  %s".formatted(name, median(times), indexesOf(look)));
    }

    /** What the server says it has used: it says so when a connection ends. */
    private String indexesOf(Runnable look) {
        var before = scans();
        look.run();
        return scans().entrySet().stream()
                .filter(index -> index.getValue() > before.getOrDefault(index.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private Map<String, Long> scans() {
        pool.getHikariPoolMXBean().softEvictConnections();
        var scans = new LinkedHashMap<String, Long>();
        jdbc.query(
                """
                select indexrelname as name, idx_scan as scans from pg_stat_user_indexes
                where relname in ('incident', 'comment', 'record_words', 'record_reader')
                union all select relname || ' as a whole', seq_scan from pg_stat_user_tables
                where relname in ('incident', 'comment', 'record_words')""",
                row -> {
                    scans.put(row.getString("name"), row.getLong("scans"));
                });
        return scans;
    }

    /** Milliseconds until a browser paints the slowest of the pages, warm. */
    private double paint() {
        var slowest = 0.0;
        report.add("%-44s %9s".formatted("first contentful paint, median of ten", "ms"));
        try (var chromium = Chromium.start()) {
            for (var person : List.of("person-7", "person-700")) {
                passwords.set(person, PASSWORD);
                var page = chromium.browser().newContext().newPage();
                page.navigate(at("/login"));
                page.getByLabel("Name").fill(person);
                page.getByLabel("Password").fill(PASSWORD);
                page.locator("main button").click();
                for (var path : List.of(
                        "/incidents",
                        "/incidents?sort=OPENED",
                        "/incidents?open=true&team=team-1&sort=PRIORITY",
                        "/incidents?text=printer",
                        "/incidents?text=kaleidoscope",
                        "/search?q=zeppelin")) {
                    var median = paint(page, path);
                    slowest = Math.max(slowest, median);
                    report.add("%-44s %9.0f".formatted(person + " " + path, median));
                }
            }
        }
        return slowest;
    }

    private double paint(Page page, String path) {
        var times = new double[PAINTS];
        for (var round = -5; round < PAINTS; round++) {
            page.navigate(at(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            var painted = page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
            if (round >= 0) {
                times[round] = ((Number) painted).doubleValue();
            }
        }
        return median(times);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
