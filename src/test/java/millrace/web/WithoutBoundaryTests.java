package millrace.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between the parts of a form is left out, in whatever pieces it comes. */
class WithoutBoundaryTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void leavesTheBoundaryOut(int piece) throws IOException {
        byte[] body = "--abab\r\none abab two ab\r\n--abab--".getBytes(UTF_8);
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (WithoutBoundary passing = new WithoutBoundary(rest, "abab".getBytes(UTF_8))) {
            for (int at = 0; at < body.length; at += piece) {
                passing.write(body, at, Math.min(piece, body.length - at));
            }
        }
        assertThat(rest.toString(UTF_8)).isEqualTo("--\r\none  two ab\r\n----");
    }
}
