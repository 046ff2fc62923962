package millrace.workplace.list;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.directory.Actors;
import millrace.record.Sight;
import millrace.record.VisibilityRule;
import millrace.workplace.ListedKind;
import millrace.workplace.ListedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows for records that were found by words where these stand, as far as whoever asks may read. */
@Service
@Transactional(readOnly = true)
public class Matches {

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Actors actors;

    Matches(JdbcClient jdbc, Sight sight, Actors actors) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.actors = actors;
    }

    /** What somebody said. */
    private record Said(String author, Instant at, String text) {}

    /** The matches of these rows of a list, by number. */
    public Map<String, Match> of(ListedKind kind, Collection<ListedRow> rows, String text) {
        var terms = new Terms(text);
        var words = new MatchedWords(terms, stems(text));
        var numbers =
                sight.visible(rows.stream().map(ListedRow::number).toList()).toArray(String[]::new);
        var descriptions = descriptions(kind, numbers);
        var said = said(numbers, terms);
        var matches = new HashMap<String, Match>();
        rows.forEach(row -> matches.put(
                row.number(), match(words, row.text("title"), descriptions.get(row.number()), said.get(row.number()))));
        return matches;
    }

    private static Match match(MatchedWords words, String title, String description, Said said) {
        var marked = words.marked(title);
        return words.excerpt(description)
                .map(excerpt -> new Match(marked, null, null, excerpt))
                .or(() -> said == null
                        ? java.util.Optional.empty()
                        : words.excerpt(said.text())
                                .map(excerpt -> new Match(marked, said.author(), said.at(), excerpt)))
                .orElseGet(() -> new Match(marked, null, null, List.of()));
    }

    private List<String> stems(String text) {
        return jdbc.sql("select lexeme from unnest(to_tsvector('pg_catalog.english', :text))")
                .param("text", text)
                .query(String.class)
                .list();
    }

    private Map<String, String> descriptions(ListedKind kind, String[] numbers) {
        var found = new HashMap<String, String>();
        jdbc.sql("select r.number, r.description from %s r where r.number = any(:numbers)"
                        .formatted(kind.records().table()))
                .param("numbers", numbers)
                .query(row -> {
                    found.put(row.getString("number"), row.getString("description"));
                });
        return found;
    }

    private Map<String, Said> said(String[] numbers, Terms terms) {
        var found = new HashMap<String, Said>();
        jdbc.sql(
                        """
                        select distinct on (c.record) c.record, c.author, c.at, c.text from millrace.comment c
                        where c.record = any(:numbers) and (not c.internal or :insider) and (c.text ilike :pattern
                            or to_tsvector('pg_catalog.english', c.text) @@ to_tsquery('pg_catalog.english', :words))
                        order by c.record, c.at desc, c.id desc""")
                .param("numbers", numbers)
                .param("insider", VisibilityRule.seesInternal(actors.current()))
                .param("pattern", terms.pattern())
                .param("words", terms.any())
                .query(row -> {
                    var at = row.getObject("at", OffsetDateTime.class).toInstant();
                    found.put(row.getString("record"), new Said(row.getString("author"), at, row.getString("text")));
                });
        return found;
    }
}
