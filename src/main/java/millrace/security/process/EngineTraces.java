package millrace.security.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Holds back the traces that the engine's interfaces log of every failure until it is known whether what was asked was at fault. */
final class EngineTraces extends TurboFilter {

    private static final String LOGGER = "org.camunda.bpm.engine.rest.exception";
    private static final String NONE = "";
    // of the request that this thread answers; nothing outside one
    private static final ThreadLocal<String> HELD = new ThreadLocal<>();

    private final Logger engines;

    private EngineTraces(Logger engines) {
        this.engines = engines;
    }

    /** From here on, in this log. */
    static void holdBack() {
        ILoggerFactory logs = LoggerFactory.getILoggerFactory();
        if (logs instanceof LoggerContext context) {
            context.getTurboFilterList().removeIf(EngineTraces.class::isInstance);
            context.addTurboFilter(new EngineTraces(context.getLogger(LOGGER)));
        }
    }

    static void begin() {
        HELD.set(NONE);
    }

    static void end() {
        HELD.remove();
    }

    /** What was held back of the failure that this thread answers: to be told after all. */
    static String held() {
        String trace = HELD.get();
        return trace == null ? NONE : trace;
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String message, Object[] values, Throwable t) {
        if (logger != engines || message == null || HELD.get() == null) {
            return FilterReply.NEUTRAL;
        }
        HELD.set(System.lineSeparator() + message);
        return FilterReply.DENY;
    }
}
