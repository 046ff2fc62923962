package millrace.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.engine.EngineTest;
import millrace.engine.Forms;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FormSchemasTests {

    @Autowired
    private Forms forms;

    private Map<String, Object> check(String key, Object value) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("outcome", "DONE");
        sent.put(key, value);
        Map<String, Object> values = new HashMap<>(forms.check("review-sample", sent));
        if (!key.equals("outcome")) {
            values.remove("outcome");
        }
        return values;
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("unknown", "x", "is not a field"),
                Arguments.of("button_1", "x", "is not a field"),
                Arguments.of("title", "mine", "cannot be changed"),
                Arguments.of("outcome", null, "is required"),
                Arguments.of("outcome", "", "is required"),
                Arguments.of("outcome", "MAYBE", "must be one of DONE, AGAIN"),
                Arguments.of("outcome", List.of("DONE"), "must be a text"),
                Arguments.of("note", 3, "must be a text"),
                Arguments.of("note", "x".repeat(21), "21 characters, at most 20"),
                Arguments.of("inner", "x".repeat(20_001), "at most 20000"),
                Arguments.of("amount", "three", "must be a number"),
                Arguments.of("amount", "1e1000000000", "must be a number"),
                Arguments.of("amount", 0, "at least 1"),
                Arguments.of("amount", 11, "at most 10"),
                Arguments.of("urgent", "perhaps", "must be true or false"),
                Arguments.of("place", "moon", "there is no 'moon' among the places"),
                Arguments.of("place", List.of("cellar"), "must be a text"),
                Arguments.of("asOf", List.of(1), "must be a text"),
                Arguments.of("asOf", "x".repeat(20_001), "at most 20000"),
                Arguments.of("tags", "A", "must be a list"),
                Arguments.of("tags", List.of("A", "C"), "must be one of A, B"),
                Arguments.of("tags", Arrays.asList("A", null), "must not hold nothing"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheFieldNamed(String key, Object value, String why) {
        assertThatThrownBy(() -> check(key, value))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith(key + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void bringsValuesToTheirType() {
        assertThat(check("amount", "7")).isEqualTo(Map.of("amount", 7L));
        assertThat(check("amount", 7.0)).isEqualTo(Map.of("amount", 7L));
        assertThat(check("amount", 2.5f)).isEqualTo(Map.of("amount", 2.5));
        assertThat(check("urgent", "true")).isEqualTo(Map.of("urgent", true));
        assertThat(check("tags", new ArrayList<>(List.of("A", "B")))).isEqualTo(Map.of("tags", List.of("A", "B")));
        assertThat(check("asOf", 12)).isEqualTo(Map.of("asOf", 12L));
        assertThat(check("asOf", true)).isEqualTo(Map.of("asOf", true));
        assertThat(check("place", "cellar")).isEqualTo(Map.of("place", "cellar"));
        assertThat(check("inner", "text")).isEqualTo(Map.of("inner", "text"));
    }

    @Test
    void countsNothingAsAbsent() {
        assertThat(check("note", "")).isEmpty();
        assertThat(check("amount", null)).isEmpty();
        assertThat(check("tags", List.of())).isEmpty();
        assertThat(check("title", null)).isEmpty();
    }
}
