package millrace.importing.servicenow;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, counted as they are read. */
final class CountedBytes extends FilterInputStream {

    private long count;

    CountedBytes(Path path) throws IOException {
        super(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    }

    long count() {
        return count;
    }

    /** Goes on behind so many ends of lines; CR, LF and both together are one each. */
    void skipLines(long lines) throws IOException {
        var before = 0;
        for (var left = lines; left > 0; ) {
            in.mark(1);
            var next = in.read();
            if (before == '\r' && next != '\n') {
                left--;
            } else if (next == '\n') {
                left--;
            }
            if (next < 0) {
                return;
            }
            if (left == 0 && next != '\n') {
                in.reset();
                return;
            }
            before = next;
            count++;
        }
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        return read;
    }
}
