package millrace.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.core.env.Environment;

/** The ports on which the product will listen: tried before anything is started, so that a taken one changes nothing and is said at once. */
record WebPorts(Environment environment) {

    /** Refuses with {@link StartRefused} when one of them cannot be opened. */
    void check() {
        for (String server : List.of("server", "management.server")) {
            int port = environment.getProperty(server + ".port", Integer.class, 0);
            // 0 is any port, a negative one is none
            if (port > 0) {
                open(server, port);
            }
        }
    }

    private void open(String server, int port) {
        String address = environment.getProperty(server + ".address");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException refused) {
            throw new StartRefused(sentence(server, port, Reason.of(refused)), refused);
        } catch (IOException unknown) {
            throw new StartRefused(server + ".address " + address + " is no address of this machine", unknown);
        }
    }

    private static String sentence(String server, int port, String why) {
        return why.contains("already in use")
                ? taken(server, port)
                : "port " + port + " cannot be opened (" + why + "); check " + server + ".port and " + server
                        + ".address";
    }

    static String taken(String server, int port) {
        return "port " + port + " is taken; stop what listens there, or choose another with " + server + ".port";
    }
}
