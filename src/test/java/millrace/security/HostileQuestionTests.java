package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.MillraceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever the engine is asked by, in whichever parameter or property of its own document, it is never a failure of ours. */
@MillraceTest
@Import(SamplePeople.class)
class HostileQuestionTests {

    private static final List<String> MOUNTS = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final List<String> NUMBERS = List.of("-1", "99999999999999999999", "1e9", "");
    private static final List<String> FLAGS = List.of("perhaps", "");
    private static final List<String> TEXTS = List.of("\\", ",", "", "never", "-1", "a_gt_null", "a_like_x\\", "_eq_");
    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "\"\\\\\"",
            "-1",
            "99999999999999999999",
            "[[]]",
            "[\"\"]",
            "[{}]",
            "[{\"name\":\"a\",\"operator\":\"gt\",\"value\":null}]",
            "[{\"name\":\"a\",\"operator\":\"like\",\"value\":\"x\\\\\"}]",
            "[{\"name\":\"a\",\"operator\":null,\"value\":[]}]",
            "[{\"sortBy\":\"'\",\"sortOrder\":\"asc\"}]",
            "[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{}}]",
            "[{\"operator\":\"gt\",\"value\":\"never\"}]");

    private final WhoMay may = new WhoMay();
    private final List<String> failures = new ArrayList<>();
    private Caller admin;
    private String token;
    private int asked;

    @LocalServerPort
    private int port;

    @BeforeEach
    void signIn() throws Exception {
        admin = new Caller(port, "anna").inSession();
        var wanted = "{\"name\":\"questions %s\",\"scopes\":[\"ENGINE\"]}".formatted(UUID.randomUUID());
        token = JsonPath.from(admin.byPassword("POST", "/api/tokens", wanted).body())
                .get("secret");
    }

    @Test
    void areNoFailuresOfOurs() throws Exception {
        for (EngineDocument.Question question : EngineDocument.questions()) {
            if (!may.kindOf("engine", question.operation().id()).isEmpty()) {
                askByAddress(question);
                askByBody(question);
            }
        }
        assertThat(asked).isGreaterThan(5000);
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /process-definition?nameLike=a%5C            |                                   | nameLike: must not end",
                "GET  | /task?processVariables=a_like_x%5C           |                                   | processVariables: must not end",
                "POST | /task                                        | {\"nameLike\":\"a\\\\\"}             | nameLike: must not end",
                "GET  | /history/process-instance?processDefinitionKeyNotIn=, |                          | processDefinitionKeyNotIn",
                "POST | /external-task                               | {\"processVariables\":[{}]}         | processVariables",
                "POST | /job                                         | {\"dueDates\":[{}]}                 | dueDates",
            })
    void areRefusedByName(String method, String path, String body, String sentence) throws Exception {
        for (String mount : MOUNTS) {
            HttpResponse<String> answer = call(method, mount + path, body == null ? "" : body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(sentence);
        }
    }

    @Test
    void areNotReadToTheirBottom() throws Exception {
        for (int depth : new int[] {60, 999, 30_000}) {
            String body = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            assertThat(call("POST", "/engine-rest/task", body).statusCode()).isEqualTo(400);
        }
    }

    private void askByAddress(EngineDocument.Question question) throws Exception {
        for (Map.Entry<String, String> parameter : question.parameters().entrySet()) {
            for (String value : valuesOf(parameter.getValue())) {
                String asked = "?" + parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                String few = parameter.getKey().equals("maxResults") ? "" : "&maxResults=2";
                look(question.operation().method(), question.operation().path() + asked + few, "{}");
            }
        }
    }

    private void askByBody(EngineDocument.Question question) throws Exception {
        for (String property : question.properties().keySet()) {
            for (String value : VALUES) {
                look("POST", question.operation().path() + "?maxResults=2", "{\"%s\":%s}".formatted(property, value));
            }
        }
    }

    private static List<String> valuesOf(String type) {
        return switch (type) {
            case "integer", "number" -> NUMBERS;
            case "boolean" -> FLAGS;
            default -> TEXTS;
        };
    }

    private void look(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = call(method, MOUNTS.get(asked++ % 2) + path, body);
        if (answer.statusCode() >= 500) {
            failures.add("%s %s %s: %d".formatted(method, path, body, answer.statusCode()));
        }
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        return path.startsWith("/engine-rest")
                ? admin.byToken(token, method, path, body)
                : admin.bySession(method, path, body);
    }
}
