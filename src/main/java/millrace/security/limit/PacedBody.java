package millrace.security.limit;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of a request as it arrives; it ends in an error when it comes in drips, or when too many are waited for. */
class PacedBody implements InputBuffer {

    private final InputBuffer body;
    private final String address;
    private final WaitingThreads threads;
    private final BodyPatience patience;
    private long waited;
    private long bytes;
    private boolean ended;
    private boolean refused;

    PacedBody(InputBuffer body, String address, WaitingThreads threads, BodyPatience patience) {
        this.body = body;
        this.address = address;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) throws IOException {
        boolean waits = body.available() <= 0;
        if (refused || isTooSlow() || (waits && !threads.begin(address))) {
            refused = true;
            throw new IOException("The body comes too slowly, or too many are waited for.");
        }
        long begin = System.nanoTime();
        try {
            int read = body.doRead(target);
            bytes += Math.max(read, 0);
            ended = read < 0;
            return read;
        } finally {
            waited += System.nanoTime() - begin;
            if (waits) {
                threads.end(address);
            }
        }
    }

    private boolean isTooSlow() {
        Duration time = Duration.ofNanos(waited);
        return time.compareTo(patience.grace()) > 0 && bytes < time.toSeconds() * patience.bytesPerSecond();
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public int available() {
        return body.available();
    }
}
