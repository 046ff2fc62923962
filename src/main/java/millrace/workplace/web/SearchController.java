package millrace.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.workplace.ListedCount;
import millrace.workplace.ListedRow;
import millrace.workplace.list.Match;
import millrace.workplace.list.MatchedWords.Passage;
import millrace.workplace.list.Matches;
import millrace.workplace.list.PeopleChoice;
import millrace.workplace.list.WordSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for other systems and for the suggestions of our pages. */
@RestController
@Tag(name = "Records", description = "Records of every kind: lists, search, and acts on many")
class SearchController {

    private static final int SUGGESTED = 8;

    private final WordSearch search;
    private final Matches matches;
    private final PeopleChoice people;

    SearchController(WordSearch search, Matches matches, PeopleChoice people) {
        this.search = search;
        this.matches = matches;
        this.people = people;
    }

    /** A record that was found; {@code excerpt} is what stands around the words, where they stand outside of its title. */
    record Hit(String number, String title, String page, String excerpt) {}

    /** What a kind of record has; {@code list} is the address of the list of all of them. */
    record Results(String kind, ListedCount count, String list, List<Hit> items) {}

    @GetMapping("/api/search")
    @Operation(
            summary = "Find records of every kind by words or number, the best first",
            description =
                    "Words of title, description and comments in any form, the last of which may go on; parts of one of these;"
                            + " or a number in small or large letters. Words in quotation marks stay together. Ranked among the newest 200.")
    List<Results> find(@RequestParam String q, @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return search.find(q, limit).stream()
                .map(found -> {
                    var shown = matches.of(found.kind(), found.best(), q);
                    return new Results(
                            found.kind().key(),
                            found.count(),
                            found.address(),
                            found.best().stream()
                                    .map(row -> hit(row, found.kind().address(row.number()), shown))
                                    .toList());
                })
                .toList();
    }

    @GetMapping("/api/search/suggestions")
    @Operation(summary = "Guess which record is meant by what was typed so far")
    List<Hit> suggest(@RequestParam String q) {
        return search.suggest(q, SUGGESTED).stream()
                .map(hit -> hit(hit.row(), hit.address(), Map.of()))
                .toList();
    }

    @GetMapping("/api/search/people")
    @Operation(summary = "Guess who is meant by what was typed so far")
    List<PeopleChoice.Suggestion> people(@RequestParam String q) {
        return people.suggest(q);
    }

    private static Hit hit(ListedRow row, String page, Map<String, Match> matches) {
        var match = matches.get(row.number());
        var excerpt = match == null || match.excerpt().isEmpty()
                ? null
                : match.excerpt().stream().map(Passage::text).collect(Collectors.joining());
        return new Hit(row.number(), row.text("title"), page, excerpt);
    }
}
