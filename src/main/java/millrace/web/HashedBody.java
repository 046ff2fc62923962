package millrace.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;

/** A request whose body has been received before it is read here, so that a slow sender holds no transaction open. */
final class HashedBody extends HttpServletRequestWrapper {

    private final ReceivedBody body;

    HashedBody(HttpServletRequest request, ReceivedBody body) {
        super(request);
        this.body = body;
    }

    /** The digest of all of it. */
    String digest() {
        return body.digest();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stream(body.bytes());
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
