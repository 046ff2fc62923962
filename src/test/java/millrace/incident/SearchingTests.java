package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Incidents are found by the words of people who do not know their numbers. */
class SearchingTests extends Journey {

    private static String word() {
        // letters only: a word is one word, whatever reads it
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zz";
    }

    private List<String> found(String person, String q) {
        return as(person)
                .queryParam("q", q)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].items.number");
    }

    private List<String> suggested(String person, String q) {
        return as(person)
                .queryParam("q", q)
                .get("/api/search/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("number");
    }

    @Test
    void findsWordsOfTitleDescriptionAndCommentsInAnyOrderAndForm() {
        var word = word();
        var titled = report("user", Map.of("title", "Printers jam at " + word));
        var described = report("user", Map.of("title", "Paper", "description", "printing at the " + word + " stopped"));
        var commented = report("user", Map.of("title", "Printed twice"));
        act("user", commented, "comments", Map.of("text", "It stands in " + word))
                .then()
                .statusCode(201);
        assertThat(found("ops", word + " print"))
                .containsExactlyInAnyOrder(titled, described, commented)
                .startsWith(titled);
        assertThat(found("ops", "PRINTER " + word)).containsExactly(titled);
        assertThat(found("user", "print " + word)).containsExactlyInAnyOrder(described, commented);
        assertThat(found("ops", word.substring(0, 8) + " paper")).isEmpty();
        assertThat(found("ops", "paper " + word.substring(0, 8))).containsExactly(described);
        assertThat(found("ops", "\"jam at " + word + "\"")).containsExactly(titled);
        assertThat(found("ops", "\"at jam " + word + "\"")).isEmpty();
        assertThat(found("user2", word)).isEmpty();
        assertThat(suggested("user", word.substring(0, 9))).contains(titled, described, commented);
        assertThat(numbers("ops", "sort=NUMBER&text=" + word)).containsExactly(commented, described, titled);
    }

    @Test
    void findsPartsOfWordsInComments() {
        var code = "ORA-" + word();
        var number = report("user", Map.of("title", "Error"));
        act("user", number, "comments", Map.of("text", "The code is X" + code + "Y."))
                .then()
                .statusCode(201);
        assertThat(found("ops", code)).containsExactly(number);
        assertThat(found("ops", code.substring(5, 12))).containsExactly(number);
    }

    @Test
    void findsWhatAgentsSayAmongThemselvesForAgentsOnly() {
        var word = word();
        var number = report("user", Map.of("title", "Slow mail"));
        act("ops", number, "comments", Map.of("text", "Suspect " + word + " again", "internal", true))
                .then()
                .statusCode(201);
        assertThat(found("ops", word)).containsExactly(number);
        assertThat(found("user", word)).isEmpty();
        assertThat(found("user", "mail " + word)).isEmpty();
        assertThat(suggested("user", word)).isEmpty();
        assertThat(suggested("ops", word)).containsExactly(number);
        assertThat(numbers("user", "text=" + word)).isEmpty();
        as("user").get("/api/incidents?count=true&text=" + word).then().body("count.value", equalTo(0));
        as("ops")
                .get("/api/search?q=" + word)
                .then()
                .body("[0].items[0].excerpt", equalTo("Suspect " + word + " again"));
        act("user", number, "comments", Map.of("text", "I know no " + word))
                .then()
                .statusCode(201);
        as("user")
                .get("/api/search?q=" + word)
                .then()
                .body("[0].items[0].excerpt", equalTo("I know no " + word))
                .body("[0].count.value", equalTo(1))
                .body("[0].list", equalTo("/incidents?text=" + word));
    }

    @Test
    void findsANumberHoweverItIsWritten() {
        var number = report("user", Map.of("title", "Keyboard"));
        for (var typed : List.of(number, number.toLowerCase(Locale.ROOT), " " + number + " ", number.substring(4))) {
            assertThat(found("user", typed.strip())).contains(number);
        }
        assertThat(found("user2", number)).isEmpty();
    }

    @Test
    void forgetsWordsThatATitleHadAndKeepsWhatWasSaid() {
        var old = word();
        var said = word();
        var number = report("user", Map.of("title", "Was " + old));
        act("user", number, "comments", Map.of("text", said)).then().statusCode(201);
        change("ops", number, Map.of("title", "Is another")).then().statusCode(200);
        assertThat(found("ops", old)).isEmpty();
        assertThat(found("ops", said + " another")).containsExactly(number);
    }

    @Test
    void takesMoreWordsThanARowCanHold() {
        var number = report("user", Map.of("title", "Long talk"));
        for (var n = 0; n < 16; n++) {
            var text = new StringBuilder();
            while (text.length() < 19_900) {
                text.append(word()).append(' ');
            }
            act("user", number, "comments", Map.of("text", text.toString()))
                    .then()
                    .statusCode(201);
        }
        var last = word();
        act("user", number, "comments", Map.of("text", last)).then().statusCode(201);
        assertThat(found("ops", last)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\\",
                ":*",
                "a:*",
                "!!",
                "& |",
                "(",
                "<->",
                "%",
                "_",
                "\"",
                "\"\"",
                "\"a",
                "the",
                "𝄞",
                "-",
                "*",
                "'; drop table millrace.comment; --",
                "x:D",
                "inc-99999999999999999999",
                ".."
            })
    void answersWhateverIsTyped(String typed) {
        for (var path : List.of("/api/search", "/api/search/suggestions", "/api/search/people")) {
            as("user").queryParam("q", typed).get(path).then().statusCode(200);
        }
        as("user").queryParam("text", typed).get("/api/incidents").then().statusCode(200);
        as("ops").queryParam("text", typed).get("/api/incidents").then().statusCode(200);
    }

    @Test
    void refusesWhatIsNoSearch() {
        as("user").get("/api/search").then().statusCode(400).body("field", equalTo("q"));
        as("user").get("/api/search?q=x&limit=0").then().statusCode(400).body("field", equalTo("limit"));
        as("user")
                .queryParam("q", "x".repeat(201))
                .get("/api/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("q"));
        as("user").urlEncodingEnabled(false).get("/api/search?q=a%00b").then().statusCode(400);
    }

    @Test
    void guessesPeopleByName() {
        as("user")
                .get("/api/search/people?q=name of ops")
                .then()
                .body("value", equalTo(List.of("Name of ops", "Name of ops2")))
                .body("label[0]", containsString("ops"))
                .body("label[1]", endsWith("ops2"));
    }
}
