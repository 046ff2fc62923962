package millrace.security.doors;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request that has passed the doors: its body can be read once more, and a list it asks for ends somewhere. */
class EngineRequest extends HttpServletRequestWrapper {

    private static final String LIMIT = "maxResults=";
    // what the engine is configured to give at most
    private static final int LONGEST_LIST = 2000;

    private final byte[] body;
    private final boolean operation;

    /** {@code operation}: whether the address is one of the engine's own interface, not a file or a page. */
    EngineRequest(HttpServletRequest request, byte[] body, boolean operation) {
        super(request);
        this.body = body;
        this.operation = operation;
    }

    /** The engine refuses lists without an end, and its own web applications ask for some. */
    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        if (!operation || !"GET".equals(getMethod()) || (query != null && query.contains(LIMIT))) {
            return query;
        }
        return (query == null ? "" : query + "&") + LIMIT + LONGEST_LIST;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** The bytes of the body as a servlet wants them. */
    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            try {
                listener.onDataAvailable();
                listener.onAllDataRead();
            } catch (IOException broken) {
                listener.onError(broken);
            }
        }
    }
}
