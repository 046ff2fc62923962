package millrace.security.limit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every request with a body a {@link PacedBody}, so that half-sent bodies cannot hold all threads. Before every filter, because
 * the server reads forms by itself, and what nobody has read once the answer is out.
 */
class BodyValve extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(BodyValve.class);
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int READ_AFTER_THE_ANSWER = 1024 * 1024;

    private final WaitingThreads threads;
    private final BodyPatience patience;

    BodyValve(WaitingThreads threads, BodyPatience patience) {
        super(true);
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var sent = request.getCoyoteRequest();
        if (hasUnreadableLength(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (sent.getContentLengthLong() <= 0 && sent.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer plain = sent.getInputBuffer();
        PacedBody paced = new PacedBody(plain, request.getRemoteAddr(), threads, patience);
        sent.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !paced.hasEnded()) {
                readToTheEnd(request, response, paced);
            }
        } finally {
            sent.setInputBuffer(plain);
        }
    }

    private static boolean hasUnreadableLength(Request request) {
        List<String> lengths = Collections.list(request.getHeaders("Content-Length"));
        return lengths.size() > 1
                || lengths.stream().anyMatch(length -> !LENGTH.matcher(length).matches());
    }

    /** A client that still sends hears the answer only if the rest is taken; but not for ever. */
    private static void readToTheEnd(Request request, Response response, PacedBody paced) throws IOException {
        response.finishResponse();
        try {
            Thrown target = new Thrown();
            for (int read = 0; read <= READ_AFTER_THE_ANSWER && !paced.hasEnded(); ) {
                read += request.getCoyoteRequest().doRead(target);
            }
        } catch (IOException slowOrGone) {
            LOG.debug("The rest of a body from {} is not waited for", request.getRemoteAddr(), slowOrGone);
        }
        if (!paced.hasEnded()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Where bytes go that nobody wants. */
    private static final class Thrown implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // the server brings a buffer of its own
        }
    }
}
