package millrace.security.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import millrace.security.audit.AccessLog;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some wrong passwords for one person from one address, many from one address, or many for one person
 * from anywhere, that pair, that address, or everybody who tries that person from where they never came in, waits. A password
 * that was right lately is not asked about here, nor is a token: whoever has one goes on while others guess.
 */
@Component
public class SignInThrottle {

    private static final int WRONG_FOR_A_PERSON_FROM_AN_ADDRESS = 8;
    private static final int WRONG_FROM_AN_ADDRESS = 100;
    private static final int WRONG_FOR_A_PERSON = 50;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int AT_MOST = 20_000;

    /** Wrong passwords in a row, and when they are forgotten. */
    private record Failures(int count, Instant forgotten) {}

    private final AccessLog log;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > AT_MOST;
        }
    };

    SignInThrottle(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Whether nobody at this address is asked for this person's password for the moment. */
    public boolean mustWait(String person, String address) {
        if (isMany(pair(person, address), WRONG_FOR_A_PERSON_FROM_AN_ADDRESS)
                || isMany(address, WRONG_FROM_AN_ADDRESS)) {
            return true;
        }
        return isMany(anywhere(person), WRONG_FOR_A_PERSON) && !log.isFamiliar(person, address);
    }

    /** Counts a wrong password. */
    public synchronized void wrong(String person, String address) {
        add(pair(person, address));
        add(address);
        add(anywhere(person));
    }

    /** Forgets the wrong passwords for this person from this address. */
    public synchronized void right(String person, String address) {
        failures.remove(pair(person, address));
    }

    private synchronized boolean isMany(String who, int many) {
        return count(who) >= many;
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

    private static String anywhere(String person) {
        return "* " + person;
    }
}
