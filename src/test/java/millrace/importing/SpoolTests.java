package millrace.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import millrace.record.InvalidInput;
import millrace.web.SentFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SpoolTests {

    @TempDir
    private Path directory;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = new Spool(new ImportSettings(
                null, ZoneId.of("UTC"), null, directory.resolve("in/here"), DataSize.ofKilobytes(64)));
    }

    @Test
    void keepsWhatItTakesUntilNobodyNeedsIt() throws IOException {
        var kept = spool.take(bytes("kept"));
        var needless = spool.take(bytes("needless"));

        spool.keepOnly(List.of(kept));

        assertThat(Files.readString(spool.file(kept))).isEqualTo("kept");
        assertThat(spool.size(kept)).isEqualTo(4);
        assertThat(spool.has(needless)).isFalse();
    }

    @Test
    void refusesWhatIsTooLargeOrEmptyAndLeavesNothingBehind() throws IOException {
        assertThat(spool.take(bytes("x".repeat(65_536)))).isNotNull();
        assertThatThrownBy(() -> spool.take(bytes("x".repeat(65_537))))
                .isInstanceOf(SentFile.TooLarge.class)
                .hasMessageStartingWith("file: it is larger than");
        assertThatThrownBy(() -> spool.take(bytes(""))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> spool.take(broken())).isInstanceOf(IOException.class);
        try (var files = Files.list(directory.resolve("in/here"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    /** A sender that goes away in the middle. */
    private static InputStream broken() {
        return new FilterInputStream(bytes("first")) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("the sender is gone");
            }
        };
    }
}
