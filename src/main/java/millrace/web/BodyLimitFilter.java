package millrace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more than 1 MB of a JSON body, whatever length was announced. Only a {@link FileDoor} has limits of its own. */
class BodyLimitFilter extends OncePerRequestFilter {

    static final int LARGEST = 1024 * 1024;

    private final List<FileDoor> fileDoors;

    BodyLimitFilter(List<FileDoor> fileDoors) {
        this.fileDoors = fileDoors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean typed = request.getContentType() != null;
        Optional<String> type = typed ? MediaTypes.of(request) : Optional.empty();
        if (typed && type.isEmpty()) {
            ProblemType unusable = ProblemTypes.ofStatus(415, "Unsupported Media Type");
            Problems.write(response, Problems.of(unusable, "Content-Type: name one media type, without wildcards."));
        } else if (fileDoors.stream().anyMatch(door -> door.takes(request, type.orElse(null)))) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST) {
            Problems.write(response, Problems.of(ProblemTypes.TOO_LARGE, "The body is larger than 1 MB."));
        } else {
            chain.doFilter(new Limited(request), response);
        }
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
