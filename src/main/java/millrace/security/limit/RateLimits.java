package millrace.security.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Counts the requests of each caller on this node, so that the flood of one does not slow the others. */
@Component
public class RateLimits {

    private static final int AT_MOST = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RequestsPerMinute limits;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > AT_MOST;
        }
    };

    RateLimits(RequestsPerMinute limits) {
        this.limits = limits;
    }

    /** The filter for a chain of security, which says in its own words that a caller must wait. */
    public RateLimitFilter filter(TooManyRequests answer) {
        return filter(answer, AnyRequestMatcher.INSTANCE);
    }

    /** The same, for some requests only. */
    public RateLimitFilter filter(TooManyRequests answer, RequestMatcher asked) {
        return new RateLimitFilter(this, answer, asked);
    }

    /** What a chain of security says when it refuses before its filter has counted. */
    public CountedRefusals refusals(TooManyRequests answer) {
        return new CountedRefusals(this, answer);
    }

    /** Seconds that this person must wait; 0 when they need not. */
    long ofPerson(String person) {
        return take("person " + person, limits.person());
    }

    long ofSystem(String system) {
        return take("system " + system, limits.system());
    }

    long ofAddress(String address) {
        return take("address " + address, limits.address());
    }

    private long take(String caller, int perMinute) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(caller, unknown -> bucket(perMinute));
        }
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? 0
                : Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
