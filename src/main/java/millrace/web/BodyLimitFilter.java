package millrace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more than 1 MB of a JSON body, whatever length was announced. Files are streamed by who takes them, with limits of their own. */
class BodyLimitFilter extends OncePerRequestFilter {

    static final int LARGEST = 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isStreamed(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST) {
            Problems.write(response, Problems.of(ProblemTypes.TOO_LARGE, "The body is larger than 1 MB."));
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    /** Whether the body is a file rather than JSON. */
    static boolean isStreamed(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && !type.contains("json") && !type.startsWith("application/x-www-form-urlencoded");
    }

    /** A request whose body ends in an error after the limit. */
    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    /** Counts what is read. */
    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private int read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return count(body.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int bytes = body.read(target, offset, length);
            return count(bytes, bytes);
        }

        private int count(int result, int bytes) throws IOException {
            read += result < 0 ? 0 : bytes;
            if (read > LARGEST) {
                throw new BodyTooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
