package millrace.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once, when everything is in place, where to click and who to sign in as. A module that still works keeps the readiness back. */
@Component
class ReadyLine {

    private final Environment environment;
    private final AtomicBoolean said = new AtomicBoolean();

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void onReadiness(AvailabilityChangeEvent<ReadinessState> change) {
        String port = environment.getProperty("local.server.port");
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && port != null && said.compareAndSet(false, true)) {
            System.out.println("Millrace is ready: " + address(port) + hint());
        }
    }

    private String address(String port) {
        String scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate")
                ? "https"
                : "http";
        return scheme + "://" + host() + ":" + port + environment.getProperty("server.servlet.context-path", "");
    }

    private String host() {
        String address = environment.getProperty("server.address", "");
        return address.isEmpty() || "127.0.0.1".equals(address) || "0.0.0.0".equals(address) ? "localhost" : address;
    }

    private String hint() {
        return environment.getProperty("millrace.demo", Boolean.class, false)
                ? " - sign in as desk, password millrace (all people: README)"
                : "";
    }
}
