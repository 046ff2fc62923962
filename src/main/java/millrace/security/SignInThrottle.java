package millrace.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some wrong passwords for one person from one address, or many from one address, that pair or
 * address waits. Somebody at another address is never locked out by it.
 */
@Component
class SignInThrottle {

    private static final int WRONG_FOR_A_PERSON = 8;
    private static final int WRONG_FROM_AN_ADDRESS = 100;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int AT_MOST = 20_000;

    /** Wrong passwords in a row, and when they are forgotten. */
    private record Failures(int count, Instant forgotten) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > AT_MOST;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String person, String address) {
        return count(pair(person, address)) >= WRONG_FOR_A_PERSON || count(address) >= WRONG_FROM_AN_ADDRESS;
    }

    synchronized void wrong(String person, String address) {
        add(pair(person, address));
        add(address);
    }

    synchronized void right(String person, String address) {
        failures.remove(pair(person, address));
    }

    private int count(String who) {
        Failures found = failures.get(who);
        return found == null || clock.instant().isAfter(found.forgotten()) ? 0 : found.count();
    }

    private void add(String who) {
        failures.put(who, new Failures(count(who) + 1, clock.instant().plus(WAIT)));
    }

    private static String pair(String person, String address) {
        return address + ' ' + person;
    }
}
