package millrace.security;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import millrace.database.StartRefused;
import millrace.security.doors.EngineDoorFilter;
import millrace.security.limit.RateLimitFilter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/** Refuses to start with a door that has lost one of its locks, whoever configured it. */
@Component
class SafeStart implements SmartInitializingSingleton {

    private static final int DOORS = 5;
    private static final List<Class<? extends Filter>> EVERYWHERE =
            List.of(HeaderWriterFilter.class, ActingFilter.class, RateLimitFilter.class, AuthorizationFilter.class);

    private final List<SecurityFilterChain> chains;

    SafeStart(List<SecurityFilterChain> chains) {
        this.chains = chains;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = open();
        if (!open.isEmpty()) {
            throw new StartRefused("a door is not safe: " + String.join("; ", open));
        }
    }

    /** A clause for each lock that is missing; empty when all is well. */
    List<String> open() {
        if (chains.size() != DOORS) {
            return List.of("there are " + chains.size() + " chains of security where there should be " + DOORS);
        }
        List<String> open = new ArrayList<>();
        // operators' own is the first: two addresses on a port of their own, and nobody signs in
        List<SecurityFilterChain> doors = chains.subList(1, DOORS);
        for (Class<? extends Filter> lock : EVERYWHERE) {
            doors.stream().filter(door -> !has(door, lock)).forEach(door -> open.add(without(lock)));
        }
        chains.subList(1, 3).stream()
                .filter(door -> !has(door, EngineDoorFilter.class))
                .forEach(door -> open.add(without(EngineDoorFilter.class)));
        chains.subList(3, DOORS).stream()
                .filter(door -> !has(door, CsrfFilter.class))
                .forEach(door -> open.add(without(CsrfFilter.class)));
        return open;
    }

    private static boolean has(SecurityFilterChain door, Class<? extends Filter> lock) {
        return door.getFilters().stream().anyMatch(lock::isInstance);
    }

    private static String without(Class<?> lock) {
        return "a chain of security is without " + lock.getSimpleName();
    }
}
