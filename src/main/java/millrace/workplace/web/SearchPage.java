package millrace.workplace.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.record.InvalidInput;
import millrace.workplace.list.Match;
import millrace.workplace.list.Matches;
import millrace.workplace.list.WordSearch;
import millrace.workplace.list.WordSearch.Found;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was found by words or number, the best first; a number that is there leads to its record. */
@Controller
class SearchPage {

    private static final int SHOWN = 20;

    private final WordSearch search;
    private final Matches matches;
    private final Directory directory;
    private final Actors actors;

    SearchPage(WordSearch search, Matches matches, Directory directory, Actors actors) {
        this.search = search;
        this.matches = matches;
        this.directory = directory;
        this.actors = actors;
    }

    /** What a kind of record has, with the places where the words stand. */
    record Shown(Found found, Map<String, Match> matches) {}

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model page) {
        var record = search.address(q);
        if (record.isPresent()) {
            return "redirect:" + record.get();
        }
        page.addAttribute("q", q);
        page.addAttribute("agent", !actors.current().isOnlyRequester());
        try {
            var shown = search.find(q.strip(), SHOWN).stream()
                    .map(found -> new Shown(found, matches.of(found.kind(), found.best(), q.strip())))
                    .toList();
            page.addAttribute("results", shown);
            page.addAttribute("people", directory.names(authors(shown)));
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            page.addAttribute("results", List.of());
        }
        return "workplace/search";
    }

    private static List<String> authors(List<Shown> shown) {
        return shown.stream()
                .flatMap(one -> one.matches().values().stream())
                .map(Match::author)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }
}
