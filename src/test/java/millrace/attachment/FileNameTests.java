package millrace.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import millrace.record.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files are what people see, and nothing else. */
class FileNameTests {

    @Test
    void keepsWhatPeopleWrite() {
        assertThat(FileName.plain("Große Übersicht (2).png")).isEqualTo("Große Übersicht (2).png");
        assertThat(FileName.plain("请求 日志.log")).isEqualTo("请求 日志.log");
    }

    @Test
    void takesOffFoldersAndWhatIsNotSeen() {
        assertThat(FileName.plain("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.plain("C:\\Users\\olga\\error.log")).isEqualTo("error.log");
        assertThat(FileName.plain("invoice\u202Egnp.exe")).isEqualTo("invoicegnp.exe");
        assertThat(FileName.plain("a\r\nSet-Cookie: b=c.txt")).isEqualTo("aSet-Cookie_ b=c.txt");
        assertThat(FileName.plain("a\u0000b.txt")).isEqualTo("ab.txt");
        assertThat(FileName.plain(".htaccess. ")).isEqualTo("htaccess");
    }

    @Test
    void shortensLongNamesBeforeTheirEnding() {
        assertThat(FileName.plain("x".repeat(300) + ".png")).hasSize(200).endsWith("xx.png");
        assertThat(FileName.plain("\uD83D\uDE00".repeat(150))).hasSize(200);
        assertThat(FileName.plain("x" + "\uD83D\uDE00".repeat(150))).hasSize(199);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "/", "a/", "\u202E", "\n"})
    void asksForANameWhereNothingIsLeft(String sent) {
        assertThatThrownBy(() -> FileName.plain(sent))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("name"));
    }
}
