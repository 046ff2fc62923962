package millrace.workplace.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import millrace.workplace.list.MatchedWords.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People see why a record was found. */
class MatchedWordsTests {

    private static String shown(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.matched() ? "[" + passage.text() + "]" : passage.text())
                .collect(Collectors.joining());
    }

    private static MatchedWords words(String typed, String... stems) {
        return new MatchedWords(new Terms(typed), List.of(stems));
    }

    @Test
    void marksOtherFormsOfAWordAndPartsAsTheyWereTyped() {
        var words = words("printing ORA-1", "print", "ora");
        assertThat(shown(words.marked("Prints ora-12 on the blueprint printer.")))
                .isEqualTo("[Prints] [ora-1]2 on the blueprint [printer].");
    }

    @Test
    void showsWhatStandsAroundTheFirstMatch() {
        var text = "word ".repeat(60) + "needle in a haystack " + "more ".repeat(60);
        var excerpt = shown(words("needle", "needl").excerpt(text).orElseThrow());
        assertThat(excerpt)
                .startsWith("… word")
                .contains("[needle] in a haystack")
                .endsWith(" …")
                .hasSizeLessThan(230);
        assertThat(words("needle", "needl").excerpt("hay")).isEmpty();
        assertThat(words("needle", "needl").excerpt(null)).isEmpty();
        assertThat(words("\"").excerpt("a \" b")).isEmpty();
        assertThat(shown(words("x.y").excerpt("axxyx.yb").orElseThrow())).isEqualTo("axxy[x.y]b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " =1", "+1", "-", "@x", "|x", "%x", "\t=1", "\r\n=1", "＝1", "＠x"})
    void makesNoFormulas(String cell) {
        assertThat(CsvExport.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "1-1", "Łódź"})
    void leavesOtherCellsAsTheyAre(String cell) {
        assertThat(CsvExport.safe(cell)).isEqualTo(cell);
    }
}
