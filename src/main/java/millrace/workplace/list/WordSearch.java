package millrace.workplace.list;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.record.InvalidInput;
import millrace.record.Sight;
import millrace.record.VisibilityRule;
import millrace.workplace.ListedCount;
import millrace.workplace.ListedKind;
import millrace.workplace.ListedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds records of every kind by words or number, the best first; whoever asks finds only what they may see. */
@Service
@Transactional(readOnly = true)
public class WordSearch {

    // the best of the newest: to rank all that have a common word would take as long as there are many
    private static final int RANKED = 200;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final KnownKinds kinds;
    private final RecordLists lists;
    private final Sight sight;
    private final JdbcClient jdbc;
    private final Actors actors;

    WordSearch(KnownKinds kinds, RecordLists lists, Sight sight, JdbcClient jdbc, Actors actors) {
        this.kinds = kinds;
        this.lists = lists;
        this.sight = sight;
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** A record that was found. */
    public record Hit(ListedKind kind, ListedRow row) {

        public String address() {
            return kind.address(row.number());
        }
    }

    /** What a kind of record has to a search, the best first, and the list that has all of them. */
    public record Found(ListedKind kind, List<ListedRow> best, ListedCount count, String address) {}

    /** The record whose number was typed, in small or large letters, if there is one that whoever asks may see. */
    public Optional<String> address(String text) {
        var typed = new Terms(text.strip());
        return kinds.all().stream()
                .filter(kind -> kind.has(typed.number(kind.records().prefix())))
                .filter(kind ->
                        sight.find(typed.number(kind.records().prefix())).isPresent())
                .map(kind -> kind.address(typed.number(kind.records().prefix())))
                .findFirst();
    }

    /** What every kind of record has to these words. */
    public List<Found> find(String text, int limit) {
        return wanted(text)
                .map(wanted -> new Found(
                        wanted.kind(),
                        best(wanted).limit(limit).toList(),
                        lists.count(wanted),
                        wanted.kind().path() + "?" + wanted.query()))
                .toList();
    }

    /** What may be meant by what was typed so far; nothing for a single letter. */
    public List<Hit> suggest(String text, int limit) {
        return text.strip().length() < SHORTEST
                ? List.of()
                : wanted(text)
                        .flatMap(wanted -> best(wanted).map(row -> new Hit(wanted.kind(), row)))
                        .limit(limit)
                        .toList();
    }

    private Stream<Wanted> wanted(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput("q", "q: must be at most %d characters.".formatted(LONGEST));
        }
        return text.isBlank()
                ? Stream.of()
                : kinds.all().stream().map(kind -> kinds.wanted(kind, Map.of("text", new String[] {text})));
    }

    private Stream<ListedRow> best(Wanted wanted) {
        var rows = lists.find(wanted.at(null, RANKED)).rows();
        var number = new Terms(wanted.text()).number(wanted.kind().records().prefix());
        var ranks = ranks(rows, new Terms(wanted.text()));
        return rows.stream()
                .sorted(Comparator.comparing((ListedRow row) -> !row.number().equals(number))
                        .thenComparing(row -> -ranks.getOrDefault(row.number(), 0f)));
    }

    private Map<String, Float> ranks(List<ListedRow> rows, Terms terms) {
        var actor = actors.current();
        var ranks = new HashMap<String, Float>();
        jdbc.sql(
                        """
                        select w.record, ts_rank(ts_filter(w.words, cast(:weights as "char"[])),
                            to_tsquery('pg_catalog.english', :words)) as rank
                        from millrace.record_words w where w.record = any(:numbers)""")
                .param("weights", VisibilityRule.seesInternal(actor) ? "{a,b,c,d}" : "{a,b,c}")
                .param("words", terms.all(actor))
                .param("numbers", rows.stream().map(ListedRow::number).toArray(String[]::new))
                .query(row -> {
                    ranks.put(row.getString("record"), row.getFloat("rank"));
                });
        return ranks;
    }
}
