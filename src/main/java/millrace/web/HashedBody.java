package millrace.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request whose body is digested on its way to the reader. JSON is read into memory first, so that a slow sender holds no
 * transaction open; a streamed file is digested while it is consumed. Parts of a multipart form pass by the digest: their
 * repetition is recognised by the key alone.
 */
final class HashedBody extends HttpServletRequestWrapper {

    private final DigestInputStream body;

    private HashedBody(HttpServletRequest request, InputStream body) {
        super(request);
        this.body = new DigestInputStream(body, sha256());
    }

    static HashedBody of(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        return new HashedBody(
                request, BodyLimitFilter.isStreamed(request) ? body : new ByteArrayInputStream(body.readAllBytes()));
    }

    /** Reads what nobody has read yet and gives the digest of all of it. */
    String digest() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(body.getMessageDigest().digest());
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stream(body);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This Java cannot compute SHA-256.", broken);
        }
    }

    /** The body as a servlet wants it. */
    private static final class Stream extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        Stream(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            finished = one < 0;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int bytes = body.read(target, offset, length);
            finished = bytes < 0;
            return bytes;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("A request with an Idempotency-Key is read at once.");
        }
    }
}
