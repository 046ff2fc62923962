package millrace.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** On which port our PostgreSQL is: the one that was asked for (0: any), else the one it had, else a usual one, else any that is free. */
public record Ports(Integer asked) {

    private static final int USUAL = 25432;

    /** Any port that is free. */
    public static Ports any() {
        return new Ports(0);
    }

    /** The one of the last time, else the usual one, else any that is free. */
    public static Ports usual() {
        return new Ports(null);
    }

    int choose(Optional<Integer> lastTime) throws IOException {
        if (asked != null) {
            return asked == 0 ? anyFree() : askedIfFree();
        }
        int preferred = lastTime.orElse(USUAL);
        return isFree(preferred) ? preferred : anyFree();
    }

    private int askedIfFree() {
        if (isFree(asked)) {
            return asked;
        }
        throw new StartRefused("port " + asked
                + " is taken and PostgreSQL was to have it; free it, or choose another with millrace.postgres-port");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
