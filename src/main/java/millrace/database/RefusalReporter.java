package millrace.database;

import java.net.BindException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.embedded.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the operator in one sentence why the product did not start, where the reason is one that they can remedy. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    private final ConfigurableApplicationContext context;

    RefusalReporter(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(this::sentence)
                .flatMap(Optional::stream)
                .findFirst();
        // not through the log: it may be off, or in a file, and carries a time and a class
        sentence.ifPresent(words -> System.err.println("Millrace cannot start: " + words + "."));
        return sentence.isPresent();
    }

    private Optional<String> sentence(Throwable cause) {
        if (cause instanceof StartRefused refused) {
            return Optional.of(refused.getMessage());
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of(taken(taken.getPort()));
        }
        if (cause instanceof ConnectorStartFailedException taken) {
            return Optional.of(taken(taken.getPort()));
        }
        if (cause instanceof BindException refused) {
            return Optional.of("a port cannot be opened (" + Reason.of(refused)
                    + "); check server.address, server.port and the same of management.server");
        }
        return Optional.empty();
    }

    private String taken(int port) {
        Function<String, String> setting = context == null ? name -> null : context.getEnvironment()::getProperty;
        boolean management = String.valueOf(port).equals(setting.apply("management.server.port"));
        return WebPorts.taken(management ? "management.server" : "server", port);
    }
}
