package millrace.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Passes a body of several parts on without what stands between them: every sender makes it up anew, so it is no part of what was sent. */
final class WithoutBoundary extends FilterOutputStream {

    private final byte[] boundary;
    private byte[] held = new byte[0];

    WithoutBoundary(OutputStream out, byte[] boundary) {
        super(out);
        this.boundary = boundary.clone();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] seen = Arrays.copyOf(held, held.length + length);
        System.arraycopy(bytes, offset, seen, held.length, length);
        int from = 0;
        for (int at = next(seen, from); at >= 0; at = next(seen, from)) {
            out.write(seen, from, at - from);
            from = at + boundary.length;
        }
        // what could be the beginning of one waits for what comes
        int kept = Math.max(from, seen.length - boundary.length + 1);
        out.write(seen, from, kept - from);
        held = Arrays.copyOfRange(seen, kept, seen.length);
    }

    private int next(byte[] seen, int from) {
        for (int at = from; at <= seen.length - boundary.length; at++) {
            if (seen[at] == boundary[0]
                    && Arrays.equals(seen, at, at + boundary.length, boundary, 0, boundary.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Passes on what was held back; the target stays open. */
    @Override
    public void close() throws IOException {
        out.write(held);
        held = new byte[0];
        out.flush();
    }
}
